package timeline

// What looks like a time and is none: names, verbs, amounts and models.

import "strings"

// isDateContext reports whether a word may stand before a date, so that a capital after it makes no name.
func isDateContext(word string) bool {
	switch strings.ToLower(word) {
	case "in", "since", "until", "till", "by", "from", "to", "through", "of", "between", "and", "during", "for", "before",
		"after", "last", "next", "this", "or", "around", "about", "on", "at", "late", "early", "mid", "every", "each",
		"throughout", "within", "circa", "than", "-", "–", "--", "into", "as", "(", "ending", "ended", "beginning",
		"starting", "with", "was", "is", "over", "sometime", "like", "but", "back", ",", "when", "where", "while":
		return true
	}
	return false
}

func isCapitalised(word string) bool {
	return word != "" && (word[0]-'A' < 26 || word[0] == 0xc3 && len(word) > 1 && word[1] < 0xa0)
}

// isCamel holds of names that begin small: "eBay".
func isCamel(word string) bool { return !isCapitalised(word) && strings.ToLower(word) != word }

func isWord(word string) bool { return word != "" && (word[0]|0x20)-'a' < 26 }

func isAcronym(word string) bool {
	return len(word) > 1 && strings.Trim(word, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

func isTitle(word string) bool {
	switch word {
	case "Mr.", "Mrs.", "Ms.", "Miss", "Dr.", "Mr", "Mrs", "Ms", "Dr", "Sir", "Prof.", "Sgt.", "Capt.", "Sen.", "Rep.", "Gov.":
		return true
	}
	return false
}

// opens reports whether the nth token before the match opens its sentence, where a capital says nothing.
func (r *reader) opens(n int) bool { return int(r.match[0].from)-n == r.from }

// isNameBefore reports whether the match stands behind a word that looks like a name.
func (r *reader) isNameBefore() bool {
	word := r.before(1)
	return isTitle(word) || isCapitalised(word) && !isDateContext(word) && !r.opens(1)
}

// monthIsMeant rules out persons called April and August, and the words that May and March are otherwise.
func (r *reader) monthIsMeant(ambiguous bool) bool {
	before, after := r.before(1), r.after(1)
	switch strings.ToLower(before) {
	case "in", "since", "until", "till", "last", "next", "this", "of", "by", "early", "late", "mid", "during", "through":
		return true
	}
	switch before {
	case "a", "an", "A", "An":
		if !ambiguous && isWord(after) {
			return true // an October CBS interview
		}
	case "the", "The":
		if !ambiguous && isAcronym(after) {
			return true // the April IMF meeting
		}
	}
	if isTitle(before) || isCapitalised(after) && after != "I" && len(r.match) == 1 || r.isTailOfName() {
		return false // April Smith
	}
	if ambiguous && before == "and" && (after == "on" || after == "to" || after == "against" || after == "for") {
		return false // Rise and March on Rome
	}
	if len(r.match) > 1 || isDateContext(before) && !r.opens(0) {
		return true
	}
	if (strings.EqualFold(before, "the") || before == "a") && after != "" && after[0]-'a' < 26 && !isDateContext(after) {
		return true // the March accession
	}
	return !ambiguous && !r.isNameBefore()
}

// isTailOfName reports whether a month is the second half of a name: "Chung Mong-Jun", but not "Mid-June" or "April-May".
func (r *reader) isTailOfName() bool {
	name := int(r.match[0].from) - 2
	if r.before(1) != "-" || name < r.from || r.doc.Tokens[name].End+1 != r.doc.Tokens[name+2].Start || !isCapitalised(r.token(name)) {
		return false
	}
	switch r.token(name) {
	case "Mid", "Early", "Late", "Pre", "Post", "Non":
		return false
	}
	return r.at < 2 || !isMonthName(r.items[r.at-2].class)
}

// abbreviationIsMeant wants a stop behind a short weekday or month: "Sun." and "Jan.", not the Sun or Jan.
func (r *reader) abbreviationIsMeant(it item) bool {
	return strings.HasSuffix(r.token(int(it.from)), ".")
}

// weekdayIsMeant rules out persons called Friday: behind a title, or behind a name and before an age.
func (r *reader) weekdayIsMeant() bool {
	if isTitle(r.before(1)) {
		return false
	}
	if r.before(1) == "a" && (r.before(2) == "on" || r.before(2) == "was") && !isWord(r.after(1)) {
		return false // it was a Friday
	}
	before := r.before(1)
	if isDayOfNote(before) {
		return false
	}
	if isPaper(r.after(1)) && (strings.EqualFold(before, "the") || before == "'s" || before == "’s") {
		return false
	}
	return !(isCapitalised(before) && !isDateContext(before) && r.after(1) == "," && isDigits(r.after(2)))
}

// isDayOfNote reports whether a word before a weekday makes it a name: "Bloody Sunday", "Sheffield Wednesday".
func isDayOfNote(word string) bool {
	switch word {
	case "Bloody", "Black", "Super", "Fat", "Cyber", "Giving", "Ruby", "Man", "Casual", "Manic", "Taco", "Sheffield", "Throwback", "Spy":
		return true
	}
	return false
}

// isPaper reports whether a word behind a weekday makes it a newspaper: "the Sunday Times".
func isPaper(word string) bool {
	switch word {
	case "Times", "Telegraph", "Mail", "Mirror", "Express", "Post", "Herald", "Independent", "Star", "Sun", "Tribune", "Mercury", "World":
		return true
	}
	return false
}

// seasonIsMeant wants a determiner or a preposition before a bare season: "in spring", not "prices fall".
func (r *reader) seasonIsMeant() bool {
	if r.after(1) == "of" && r.has("the") {
		return false // the fall of the city
	}
	if r.token(int(r.match[len(r.match)-1].from)) == "fall" && r.has("the") && len(r.match) == 2 && !isDateContext(r.before(1)) {
		return false // the fall is due to a lack of rain
	}
	if len(r.match) > 1 || r.isSeasonBeside() {
		return true
	}
	switch r.after(1) {
	case "offensive", "offensives", "campaign", "campaigns", "counteroffensive":
		return true
	}
	switch strings.ToLower(r.before(1)) {
	case "in", "by", "since", "until", "during", "through", "between", "every":
		return true
	case "of", "from":
		return r.token(int(r.match[0].from)) != "fall"
	}
	return false
}

// isSeasonBeside reports whether a season follows another one that is meant: "in spring and summer", "the fall or winter".
func (r *reader) isSeasonBeside() bool {
	i := r.at
	if i < 3 || r.items[i-2].class != classSeason || r.items[i-1].class != classAnd && r.alphabet.names[r.items[i-1].class] != "or" {
		return false
	}
	switch strings.ToLower(r.token(int(r.items[i-3].from))) {
	case "the", "in", "during", "through", "between", "by":
		return true
	}
	return false
}

// yearIsMeant rules out amounts, models and other numbers. Far years need a word before them that dates have.
func (r *reader) yearIsMeant(y int) bool {
	before, after := r.before(1), r.after(1)
	switch {
	case before == "least" && isDateContext(r.before(3)): // until at least 2026
		return true
	case before == "than" && isOrder(r.before(2)): // no later than 2026
		return true
	case isNumbered(before):
		return false
	case before == "-" || before == "–":
		if !r.published.known() {
			break
		}
		if b := r.before(2); !isYearNumber(b) && b != "mid" && b != "post" && b != "pre" {
			return false // dial 555-1987
		}
	}
	switch strings.ToLower(before) {
	case "'s", "’s", "my", "his", "her", "its", "our", "their":
		if isCapitalised(after) {
			return false // her 1987 Chevrolet
		}
	}
	if after == "%" || after == "/" || isCounted(after) || isCapitalised(after) && isRoad(r.after(2)) {
		return false
	}
	if after == "-" || after == "–" {
		if isYearNumber(r.after(2)) {
			return true // 1861-1863
		}
	}
	if y >= 1900 && y <= 2050 {
		return !r.isNameBefore()
	}
	if !r.published.known() && before == "the" {
		return true // the 1812 harvest
	}
	if y >= 2200 || len(after) > 3 && after[0]-'a' < 26 && strings.HasSuffix(after, "s") && !isDateContext(after) {
		return false
	}
	return isDateContext(before) || !r.published.known() && !r.isNameBefore() // a history has many far years
}

// isYearNumber reports whether a token is four digits that may be a year of this millennium or the last one.
func isYearNumber(token string) bool {
	return len(token) == 4 && isDigits(token) && (token[0] == '1' || token[0] == '2')
}

// isOrder reports whether a word compares times.
func isOrder(word string) bool {
	switch word {
	case "later", "earlier", "sooner":
		return true
	}
	return false
}

// isNumbered reports whether a number behind a word or sign is none of a year.
func isNumbered(word string) bool {
	switch word {
	case "Article", "article", "Section", "section", "Resolution", "resolution", "Chapter", "Rule", "Bill", "bill", "bus", "Bus", "lot", "Lot",
		"Apartment", "Gate", "Channel", "Interstate", "Form", "dialled", "dialed", "Windows":
		return true
	case "$", "#", "€", "£", "¥", "₹", "₩", "₦", "₱", "Rs", "Rs.", "No.", "no.", "number", "Number", "Flight", "flight", "Route", "Highway", "model",
		"room", "Room", "wore", "+", "/", ".", "some", "nearly", "almost", "than", "least", "most", "x", "×", "=", "only":
		return true
	}
	return false
}

func isCurrency(word string) bool {
	switch word {
	case "$", "€", "£", "¥", "₹", "₩", "₦", "₱":
		return true
	}
	return false
}

// isCounted reports whether a word is one of the things that four digits count.
func isCounted(word string) bool {
	switch word {
	case "people", "men", "women", "troops", "soldiers", "dollars", "euros", "pounds", "km", "kilometers", "kilometres",
		"miles", "meters", "metres", "feet", "tons", "tonnes", "barrels", "shares", "points", "jobs", "percent", "per",
		"words", "votes", "pages", "units", "times", "others", "million", "billion", "trillion", "workers", "employees",
		"members", "cars", "homes", "houses", "kg", "lbs", "mph", "yen", "acres", "hectares", "horsepower", "hp", "cc",
		"watts", "calories", "degrees", "students", "passengers", "refugees", "prisoners", "seats", "GMT", "hours", "hrs":
		return true
	}
	return false
}

// isRoad reports whether a word ends the name of a road, before which a number is that of a house.
func isRoad(word string) bool {
	switch word {
	case "Street", "St.", "Avenue", "Ave.", "Road", "Rd.", "Boulevard", "Blvd.", "Drive", "Lane", "Way", "Place", "Parkway", "Highway":
		return true
	}
	return false
}

// isTitleOfWork reports whether the units are capitalised inside a sentence: "60 Minutes", "This Week".
func (r *reader) isTitleOfWork(p *parts) bool {
	return isCapitalised(r.token(int(p.items[partUnit].from))) && p.items[partUnit].from != int32(r.from) &&
		!(r.opens(0) && isCapitalised(r.token(r.from)) && !isDigits(r.token(r.from)))
}

// isInName reports whether the match is a part of a name: "Daily" in "the Daily Planet", capitals inside a sentence.
func (r *reader) isInName() bool {
	if !isCapitalised(r.token(int(r.match[0].from))) {
		return false
	}
	return isCapitalised(r.after(1)) && r.after(1) != "I" || !r.opens(0) && isWord(r.before(1))
}

// isAge reports whether the match is an age: "34-year-old", "three years old".
func (r *reader) isAge() bool {
	next := r.after(1)
	if next == "-" || next == "–" {
		next = r.after(2)
	}
	return next == "old" || next == "olds" || next == "of" && r.after(2) == "age" || r.before(1) == "of" && isChild(r.before(2))
}

// isChild reports whether a noun before "of nine months" makes that its age.
func isChild(noun string) bool {
	switch noun {
	case "boy", "girl", "baby", "child", "infant", "toddler", "son", "daughter":
		return true
	}
	return false
}

func isDigits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}
