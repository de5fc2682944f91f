// Package syntax tags words and builds dependency trees over them, by linear models learned from treebanks.
//
// The tagger is an averaged perceptron (Collins 2002) that gives each word a universal and a Penn tag at once. The
// parser is a greedy arc-hybrid transition parser (Kuhlmann, Gómez-Rodríguez and Satta 2011) trained with a dynamic
// oracle (Goldberg and Nivre 2013). Features are hashed; weights are pruned and kept in eight bits.
//
// The package knows words and nothing else: no characters, no spans, no files.
package syntax
