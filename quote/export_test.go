package quote

// RulesOnly are options under which the model is not asked: the rows of a test try the rules alone.
func RulesOnly() Options { return Options{rulesOnly: true} }
