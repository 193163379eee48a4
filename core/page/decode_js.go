//go:build js

package page

// toUTF8 expects UTF-8: the browser's TextDecoder has read the bytes already.
func toUTF8(data []byte, label string, isHTML bool) (text, encoding string, err error) {
	if label == "" {
		label = "utf-8"
	}
	return clean(view(data)), label, nil
}
