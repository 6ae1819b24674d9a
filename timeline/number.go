package timeline

// Numbers of several words: "twenty-two", "two hundred and fifty", "nineteen ninety-six", "two and a half", "2 1/2".

import "slices"

// joinNumbers makes one item of the words of a number, in place, from an index on.
func joinNumbers(items []item, first int) []item {
	out := first
	for i := first; i < len(items); {
		it, length := numberAt(items[i:])
		if length == 0 {
			it, length = items[i], 1
		}
		items[out] = it
		out++
		i += length
	}
	return slices.Delete(items, out, len(items))
}

// classAt is the class of the ith item, if there is one.
func classAt(items []item, i int) class {
	if i < len(items) {
		return items[i].class
	}
	return classNone
}

// numberAt reads a number of two items or more. length is 0 where there is none.
func numberAt(items []item) (it item, length int) {
	switch items[0].class {
	case classD12, classD23, classD31, classD59, classD99, classDigits, classDecimal:
		it, length = items[0], 1
	case classNumword, classTens, classOne, classA, classHundred:
		it, length = wordsAt(items)
		if it.class == classNth || it.class == classNthBig || it.class == classWordYear {
			return it, length
		}
	}
	if length == 0 {
		return it, 0
	}
	if hundredths, more := fractionAt(items[length:], items[0].class); more > 0 {
		it.class, it.fraction = classDecimal, hundredths
		length += more
	}
	if length < 2 {
		return it, 0
	}
	it.until = items[length-1].until
	return it, length
}

// wordsAt reads a cardinal, an ordinal or a year in words.
func wordsAt(items []item) (it item, length int) {
	it = items[0]
	n, last, length := below100(items)
	if isOrdinal(last) {
		if length < 2 {
			return it, 0 // third by itself has its class
		}
		it.class, it.number, it.until = classNth, n, items[length-1].until
		if n > 31 {
			it.class = classNthBig
		}
		return it, length
	}
	if 11 <= n && n <= 20 {
		if m, last, more := below100(items[length:]); m >= 10 && !isOrdinal(last) {
			length += more
			it.class, it.number, it.until = classWordYear, 100*n+m, items[length-1].until
			return it, length
		}
	}
	if length == 0 { // a hundred, hundred
		n = 1
		if it.class == classA {
			length = 1
		}
		if c := classAt(items, length); c != classHundred && c != classThousand {
			return it, 0
		}
	}
	if classAt(items, length) == classHundred {
		n *= 100
		length++
	}
	if classAt(items, length) == classThousand {
		n *= 1000
		length++
	}
	if n >= 100 {
		and := 0
		if classAt(items, length) == classAnd {
			and = 1
		}
		if length+and <= len(items) {
			if m, last, more := below100(items[length+and:]); more > 0 && !isOrdinal(last) {
				n += m
				length += and + more
			}
		}
	}
	it.number = n
	if length > 1 {
		it.class, it.until = classWordNum, items[length-1].until
		if n >= 2000 && n < 2100 {
			it.class = classWordYear
		}
	}
	return it, length
}

func isOrdinal(c class) bool { return c == classOrdinal || c == classSecond }

// below100 reads "two", "twenty-two", "twenty second", and the class of its last word.
func below100(items []item) (n int32, last class, length int) {
	switch classAt(items, 0) {
	case classTens:
		i := 1
		if classAt(items, i) == classHyphen {
			i++
		}
		switch c := classAt(items, i); c {
		case classNumword, classOrdinal, classSecond, classOne:
			if items[i].number < 10 {
				return items[0].number + items[i].number, c, i + 1
			}
		}
		return items[0].number, classTens, 1
	case classNumword, classOne, classOrdinal:
		return items[0].number, items[0].class, 1
	}
	return 0, classNone, 0
}

// fractionAt reads what may follow a number: "1/2", "-1/2" and "½" after digits, "and a half" and "-and-a-half" after any.
func fractionAt(items []item, first class) (hundredths int8, length int) {
	at := func(i int) class { return classAt(items, i) }
	digits := first >= classD12 && first <= classDigits
	switch {
	case digits && at(0) == classHyphen && at(1) == classD12 && at(2) == classSlash:
		if hundredths, length = fractionAt(items[1:], first); length > 0 {
			length++
		}
		return hundredths, length
	case digits && at(0) == classHalf && items[0].number == 50:
		return 50, 1
	case digits && at(0) == classD12 && at(1) == classSlash && at(2) == classD12 && items[2].number > items[0].number:
		return int8(100 * items[0].number / items[2].number), 3
	case at(0) == classAnd && (at(1) == classA || at(1) == classOne) && at(2) == classHalf:
		return 50, 3
	case at(0) == classHyphen && at(1) == classAnd && at(3) == classA && at(5) == classHalf:
		return 50, 6
	}
	return 0, 0
}
