package lexicon

// Keys: the form under which names are looked up, wherever they come from.

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Key is the form under which lists hold a name: lower case, without accents, apostrophes and full stops, with one
// blank in place of blanks, hyphens and slashes. "al-Qa’ida", "Al Qa'ida" and "al-Qāʿida" have one key.
func Key(name string) string { return string(AppendKey(nil, name)) }

// AppendKey appends the key of a word or name to dst, without allocation for ASCII.
func AppendKey(dst []byte, name string) []byte {
	start := len(dst)
	for i := 0; i < len(name); i++ {
		c := name[i]
		if c >= utf8.RuneSelf {
			return appendKeySlow(dst[:start], name)
		}
		switch {
		case 'A' <= c && c <= 'Z':
			dst = append(dst, c+'a'-'A')
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
			dst = append(dst, c)
		case c == '\'' || c == '.' || c == '`':
		case c == ' ' || c == '-' || c == '/' || c == '\n' || c == '\t' || c == '\r':
			dst = appendBlank(dst, start)
		default:
			dst = append(dst, c)
		}
	}
	return trimBlank(dst, start)
}

func appendBlank(dst []byte, start int) []byte {
	if len(dst) > start && dst[len(dst)-1] != ' ' {
		dst = append(dst, ' ')
	}
	return dst
}

func trimBlank(dst []byte, start int) []byte {
	if len(dst) > start && dst[len(dst)-1] == ' ' {
		dst = dst[:len(dst)-1]
	}
	return dst
}

func appendKeySlow(dst []byte, name string) []byte {
	start := len(dst)
	var it norm.Iter
	it.InitString(norm.NFKD, name)
	for !it.Done() {
		for _, r := range string(it.Next()) {
			switch {
			case unicode.Is(unicode.Mn, r):
			case r == '\'' || r == '.' || r == '`' || r == '’' || r == '‘' || r == 'ʻ' || r == 'ʿ' || r == 'ʾ' || r == '´':
			case unicode.IsSpace(r) || unicode.Is(unicode.Pd, r) || r == '/':
				dst = appendBlank(dst, start)
			case letters[r] != "":
				dst = append(dst, letters[r]...)
			default:
				dst = utf8.AppendRune(dst, unicode.ToLower(r))
			}
		}
	}
	return trimBlank(dst, start)
}

// letters are those that Unicode does not take apart into a letter and a mark.
var letters = map[rune]string{
	'ø': "o", 'Ø': "o", 'ł': "l", 'Ł': "l", 'đ': "d", 'Đ': "d", 'ı': "i", 'ß': "ss", 'æ': "ae", 'Æ': "ae", 'œ': "oe",
	'Œ': "oe", 'ə': "a", 'Ə': "a", 'ð': "d", 'Ð': "d", 'þ': "th", 'Þ': "th", 'ħ': "h", 'Ħ': "h",
}
