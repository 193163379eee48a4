package article

import "strings"

// Thai pages count years from the Buddha, 543 before ours; Taiwan's and Japan's from the
// republic and the emperors; Iran's and Afghanistan's begin with spring.
const (
	buddhist = 543
	hejri    = 1349 // the Persian year that began on newRoz, counted in days from 1970 on
	newRoz   = 79
)

// eras are what stands before a year of its own count, and how many years ours is ahead.
var eras = [...]struct {
	name  string
	years int
}{{"令和", 2018}, {"平成", 1988}, {"民國", 1911}, {"民国", 1911}}

// gregorian turns a date of another calendar into ours. Thai years cannot be mistaken;
// Persian ones are years of the Middle Ages, unless the text is in that script.
func (s *stamp) gregorian(persian bool) {
	switch {
	case s.year >= firstYear+buddhist && s.year <= lastYear+buddhist:
		s.year -= buddhist
	case persian && s.year >= 1372 && s.year <= 1412 && s.month >= 1 && s.month <= 12 && s.day >= 1 && s.day <= 31:
		days := newRoz + 30*(s.month-1) + min(s.month-1, 6) + s.day - 1
		for y := hejri; y < s.year; y++ {
			if days += 365; persianLeap[y%33] {
				days++
			}
		}
		d := ofDays(days)
		s.year, s.month, s.day = d.year, d.month, d.day
	}
}

// persianLeap are the years of a cycle of 33 that have a leap day.
var persianLeap = [33]bool{1: true, 5: true, 9: true, 13: true, 17: true, 22: true, 26: true, 30: true}

// inPersian reports whether a text has letters or digits of the Arabic script, in which
// Persian dates are written.
func inPersian(text string) bool {
	for i := range len(text) {
		if c := text[i]; c >= 0xD8 && c <= 0xDB {
			return true
		}
	}
	return false
}

// thaiDates writes the short names of months in full, which have stops inside, and
// digits as ours.
var thaiDates = strings.NewReplacer("ม.ค", "มกราคม", "ก.พ", "กุมภาพันธ์", "มี.ค", "มีนาคม", "เม.ย", "เมษายน", "พ.ค", "พฤษภาคม", "มิ.ย", "มิถุนายน",
	"ก.ค", "กรกฎาคม", "ส.ค", "สิงหาคม", "ก.ย", "กันยายน", "ต.ค", "ตุลาคม", "พ.ย", "พฤศจิกายน", "ธ.ค", "ธันวาคม",
	"๐", "0", "๑", "1", "๒", "2", "๓", "3", "๔", "4", "๕", "5", "๖", "6", "๗", "7", "๘", "8", "๙", "9")

// isThai reports whether a text begins with a Thai letter.
func isThai(text string) bool {
	return strings.HasPrefix(text, "\xE0\xB8") || strings.HasPrefix(text, "\xE0\xB9")
}
