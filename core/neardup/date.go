package neardup

// day returns the day number of an ISO 8601 date ("2018-07-15", with or without
// a time), and false for anything else. Days of different months are as far
// apart as in the calendar.
func day(s string) (int, bool) {
	if len(s) < 10 || s[4] != '-' || s[7] != '-' {
		return 0, false
	}
	y, ok1 := digits(s[:4])
	m, ok2 := digits(s[5:7])
	d, ok3 := digits(s[8:10])
	if !ok1 || !ok2 || !ok3 || m < 1 || m > 12 || d < 1 || d > 31 {
		return 0, false
	}
	// Days since 1 March of the year 0, the leap day last.
	if m < 3 {
		y, m = y-1, m+12
	}
	return y*365 + y/4 - y/100 + y/400 + (153*(m-3)+2)/5 + d, true
}

func digits(s string) (int, bool) {
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, true
}

// daysApart returns the days between two dates, -1 where one is not known.
func daysApart(a, b string) int {
	x, ok := day(a)
	y, ok2 := day(b)
	if !ok || !ok2 {
		return -1
	}
	return max(x-y, y-x)
}

// minute returns the minutes of an ISO 8601 date with a time, in universal time;
// of one without a time or zone as if it were in universal time, at noon.
func minute(s string) (int, bool) {
	d, ok := day(s)
	if !ok {
		return 0, false
	}
	m := d*24*60 + 12*60
	if len(s) < 16 || s[10] != 'T' && s[10] != ' ' || s[13] != ':' {
		return m, true
	}
	hour, ok1 := digits(s[11:13])
	min, ok2 := digits(s[14:16])
	if !ok1 || !ok2 {
		return m, true
	}
	m = d*24*60 + hour*60 + min
	if len(s) >= 6 {
		zone := s[len(s)-6:]
		zh, ok1 := digits(zone[1:3])
		zm, ok2 := digits(zone[4:6])
		if ok1 && ok2 && zone[3] == ':' && len(s) >= 22 {
			switch zone[0] {
			case '+':
				m -= zh*60 + zm
			case '-':
				m += zh*60 + zm
			}
		}
	}
	return m, true
}
