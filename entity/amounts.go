package entity

// Amounts: money, per cent and quantities. They are mentions without an entity.

import (
	"strings"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/internal/lexicon"
)

// units says what kind of amount a word behind a number makes.
var units = map[string]annotate.Kind{
	"%": annotate.Percent, "percent": annotate.Percent, "pct": annotate.Percent,
	"dollar": annotate.Money, "dollars": annotate.Money, "cent": annotate.Money, "cents": annotate.Money,
	"euro": annotate.Money, "euros": annotate.Money, "pound": annotate.Money, "pounds": annotate.Money,
	"pence": annotate.Money, "yen": annotate.Money, "yuan": annotate.Money, "renminbi": annotate.Money,
	"won": annotate.Money, "rupee": annotate.Money, "rupees": annotate.Money, "taka": annotate.Money,
	"rouble": annotate.Money, "roubles": annotate.Money, "rubles": annotate.Money, "ruble": annotate.Money,
	"rand": annotate.Money, "naira": annotate.Money, "cedis": annotate.Money, "shillings": annotate.Money,
	"pesos": annotate.Money, "peso": annotate.Money, "reais": annotate.Money, "francs": annotate.Money,
	"dirhams": annotate.Money, "riyals": annotate.Money, "dinars": annotate.Money, "lira": annotate.Money,
	"liras": annotate.Money, "baht": annotate.Money, "ringgit": annotate.Money, "rupiah": annotate.Money,
	"kwacha": annotate.Money, "birr": annotate.Money, "krone": annotate.Money, "kroner": annotate.Money,
	"kronor": annotate.Money, "shekels": annotate.Money, "rials": annotate.Money, "tugriks": annotate.Money,
	"crowns": annotate.Money, "sol": annotate.Money, "soles": annotate.Money, "pula": annotate.Money,
	"usd": annotate.Money, "eur": annotate.Money, "gbp": annotate.Money, "bitcoin": annotate.Money, "bitcoins": annotate.Money,
	"km": annotate.Quantity, "kilometre": annotate.Quantity, "kilometres": annotate.Quantity, "kilometer": annotate.Quantity,
	"kilometers": annotate.Quantity, "mile": annotate.Quantity, "miles": annotate.Quantity, "metre": annotate.Quantity,
	"metres": annotate.Quantity, "meter": annotate.Quantity, "meters": annotate.Quantity, "m": annotate.Quantity,
	"cm": annotate.Quantity, "mm": annotate.Quantity, "centimetres": annotate.Quantity, "centimeters": annotate.Quantity, "feet": annotate.Quantity,
	"foot": annotate.Quantity, "inch": annotate.Quantity, "inches": annotate.Quantity, "yards": annotate.Quantity,
	"hectare": annotate.Quantity, "hectares": annotate.Quantity, "acre": annotate.Quantity, "acres": annotate.Quantity,
	"kg": annotate.Quantity, "kilo": annotate.Quantity, "kilos": annotate.Quantity, "kilogram": annotate.Quantity,
	"kilograms": annotate.Quantity, "kilogrammes": annotate.Quantity, "gram": annotate.Quantity, "grams": annotate.Quantity,
	"ton": annotate.Quantity, "tons": annotate.Quantity, "tonne": annotate.Quantity, "tonnes": annotate.Quantity,
	"ounces": annotate.Quantity, "barrels": annotate.Quantity, "litre": annotate.Quantity, "litres": annotate.Quantity,
	"liters": annotate.Quantity, "gallons": annotate.Quantity, "mw": annotate.Quantity, "gw": annotate.Quantity,
	"megawatts": annotate.Quantity, "gigawatts": annotate.Quantity, "kwh": annotate.Quantity, "mph": annotate.Quantity,
	"degrees": annotate.Quantity, "knots": annotate.Quantity, "bushels": annotate.Quantity, "gigabytes": annotate.Quantity,
}

// currencies stand before the number: "$5", "Rs 300".
var currencies = map[string]bool{
	"$": true, "€": true, "£": true, "¥": true, "₹": true, "₦": true, "₽": true, "₩": true, "₪": true, "₱": true, "₺": true,
	"US$": true, "A$": true, "C$": true, "HK$": true, "NZ$": true, "S$": true, "R$": true, "NT$": true, "Rs": true, "Rs.": true,
	"USD": true, "EUR": true, "GBP": true, "RM": true, "Rp": true, "Tk": true, "Sh": true, "KSh": true, "Ksh": true, "Dh": true,
	"Dhs": true, "AED": true, "GH¢": true, "GHS": true, "N$": true, "INR": true, "CNY": true, "JPY": true, "CHF": true, "ZAR": true,
	"SR": true, "Sh.": true, "Tk.": true, "NGN": true, "KES": true, "PKR": true, "RMB": true, "QR": true, "BD": true, "J$": true,
}

// countries go before a currency sign of their own: "US$5", "A$5".
var dollars = map[string]bool{"US": true, "A": true, "C": true, "HK": true, "NZ": true, "S": true, "R": true, "NT": true, "N": true, "J": true, "U.S.": true, "AU": true, "CA": true, "GH": true}

// magnitude reports a word that multiplies a number, in any case: "$2 Billion" in a headline.
func magnitude(s string) bool {
	switch strings.ToLower(s) {
	case "hundred", "thousand", "million", "billion", "trillion", "crore", "lakh", "mn", "bn", "tn", "m", "b", "k", "dozen", "hundreds", "thousands", "millions", "billions":
		return true
	}
	return false
}

// cardinal reports a number written out.
func cardinal(s string) bool {
	switch s {
	case "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "twenty", "thirty",
		"forty", "fifty", "sixty", "seventy", "eighty", "ninety", "half":
		return true
	}
	return false
}

func (r *resolver) amounts() {
	for i := 0; i < len(r.words); {
		n := r.amount(i)
		i += max(n, 1)
	}
}

// amount notes the amount that starts at token i and returns its length in tokens, or 0.
func (r *resolver) amount(i int) int {
	w := &r.words[i]
	number := i
	money := false
	switch text := r.text(i); {
	case w.shape == shapeNumber, w.shape == shapeLower && cardinal(text):
	case w.shape == shapeLower, !r.numberNear(i):
		return 0
	case currencies[text]:
		money, number = true, i+1
	case dollars[text] && i+2 < len(r.words) && r.words[i+1].glued && currencies[r.text(i+1)]:
		money, number = true, i+2
	default:
		return 0
	}
	if number >= len(r.words) || r.words[number].shape != shapeNumber && (money || r.words[number].shape != shapeLower) {
		return 0
	}
	end := number + 1
	if end < len(r.words) && r.words[end].shape == shapeHyphen && end+1 < len(r.words) && (r.words[end+1].shape == shapeNumber || magnitude(r.text(end+1))) {
		end += 2
	}
	for end < len(r.words) && end-number < 5 && (r.words[end].shape == shapeLower || money && r.words[end].name()) && magnitude(r.text(end)) {
		end++
	}
	kind := annotate.Money
	if !money {
		n, unit := r.unit(end)
		if n == 0 {
			return 0
		}
		end, kind = end+n, unit
	}
	r.mentions = append(r.mentions, mention{
		span: annotate.Span{Start: r.Tokens[i].Start, End: r.Tokens[end-1].End}, kind: kind, form: annotate.Name, entity: -1,
		confidence: 0.9, rule: "amount",
	})
	return end - i
}

// numberNear reports a number as the next token but one at most.
func (d *document) numberNear(i int) bool {
	return i+1 < len(d.words) && d.words[i+1].shape == shapeNumber || i+2 < len(d.words) && d.words[i+2].shape == shapeNumber
}

// unit is the unit at token i: its length in tokens and the kind of amount.
func (r *resolver) unit(i int) (int, annotate.Kind) {
	n := 0
	if i < len(r.words) && r.words[i].shape == shapeHyphen && r.words[i].glued { // "a 12-mile march"
		n++
	}
	if i+n+1 < len(r.words) && (r.text(i+n) == "square" || r.text(i+n) == "cubic" || r.text(i+n) == "US" || r.text(i+n) == "metric" || r.text(i+n) == "nautical") {
		n++
	}
	if i+n >= len(r.words) {
		return 0, ""
	}
	if r.text(i+n) == "per" && i+n+1 < len(r.words) && strings.EqualFold(r.text(i+n+1), "cent") {
		return n + 2, annotate.Percent
	}
	r.buf = lexicon.AppendKey(r.buf[:0], r.text(i+n))
	if kind, ok := units[string(r.buf)]; ok {
		if kind == annotate.Percent && i+n+1 < len(r.words) && strings.HasPrefix(r.text(i+n+1), "point") {
			n++
		}
		return n + 1, kind
	}
	return 0, ""
}
