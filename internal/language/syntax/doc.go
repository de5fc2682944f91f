// Package syntax tags words, finds their lemmas and builds dependency trees over them, by models learned from treebanks.
//
// The tagger is an averaged perceptron (Collins 2002) that gives each word a universal and a Penn tag at once. The
// parser is a greedy arc-hybrid transition parser (Kuhlmann, Gómez-Rodríguez and Satta 2011) trained with a dynamic
// oracle (Goldberg and Nivre 2013). Relations and the heads of punctuation are found when the tree of the words stands.
// Features are hashed, their weights rounded, and most of them left out.
//
// The package knows words and their order, and nothing else: no spans, no text, no files.
package syntax
