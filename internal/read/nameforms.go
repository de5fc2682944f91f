package read

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Names of bodies and places are made with nouns that say what they name: "Board of Antiquities", "Ishtar Gate". The
// tables below hold those nouns in lower case, the British spelling beside the American.

func wordSet(s string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(s) {
		set[w] = true
	}
	return set
}

// bodyHeads are nouns that head the name of a body.
var bodyHeads = wordSet(`
	academy administration agency airlines airways alliance army assembly association authority bank bloc board brigade brigades bureau
	cabinet center centre chamber church club coalition college command commission committee community company confederation
	congress consortium consulate corporation corps council court delegation department directorate division embassy exchange
	executive federation fleet force forces foundation front fund government governments group guard guards guild headquarters
	high-commission house industries initiative inspectorate institute institution laboratory league legislature mission
	ministry mosque movement museum navy network observatory office organisation organization parliament parties partnership party police
	politburo presidency programme program regiment registry school secretariat senate service services society squad staff taskforce task-force
	team treasury tribe tribunal trust union university inc inc. ltd ltd. corp corp. llc plc gmbh`)

// standAlone are those of them that name a body by themselves behind an article: "the Coalition", "the Ministry".
var standAlone = wordSet(`
	administration agency alliance assembly association authority board bureau cabinet coalition commission committee community congress
	consulate council court delegation department directorate embassy federation foundation fund government group
	institute league ministry mission museum parliament presidency secretariat senate treasury tribunal union`)

// fielded are those whose name may end with several fields: "Ministry of Economy, Trade and Industry".
var fielded = wordSet(`
	ministry department office bureau board committee commission agency council directorate institute organisation organization
	association fund administration centre center division society academy foundation`)

// placeHeads are nouns that end the name of a place.
var placeHeads = wordSet(`
	airport archipelago area base basin bay bridge canal castle cathedral cemetery channel city coast county desert district east forest
	garden gardens gate governorate gulf harbor harbour hall highlands hill hills hospital hotel island islands isle isles kremlin lake
	memorial monastery mountain mountains neighborhood neighbourhood north ocean oblast palace park passage peninsula plain plains plateau port
	prefecture province railway region ridge river road sea shrine south square stadium station steppe strait straits street suburb temple
	territory tower town triangle valley village wall west zone`)

// surnames are those of them that are also names of families.
var surnames = wordSet("park hill hall lake forest wood church north south west east bay wall garden bridge field street castle base temple tower gate hills village")

// placeFronts are nouns that begin the name of a place: "Mount Sinjar", "Camp Hurriya".
var placeFronts = wordSet("mount mt mt. lake cape camp fort port gulf strait straits bay isle")

// placeNouns are nouns before "of" and a place, or around one, in small letters: "the town of Dabiq", "the Karrada district".
var placeNouns = wordSet(`
	city town village province district region area island islands port capital governorate county prefecture state territory suburb
	neighborhood neighbourhood municipality oblast peninsula site coast camp outskirts streets residents people valley river border airport
	canton enclave`)

// groupNouns say of the name before them that it is that of a group.
var groupNouns = wordSet(`
	community tribe militia militias fighters forces terrorists militants rebels insurgents troops
	officials leaders members affiliate affiliates supporters operatives group movement party guerrillas separatists soldiers partners`)

// ruledBy are nouns behind the name of who rules: "the Tarvak regime".
var ruledBy = wordSet("regime government administration leadership dictatorship")

// headlineVerbs are verbs behind a name in a title, where they have a capital like the name.
var headlineVerbs = wordSet(`
	agrees announces announcing appoints approves attending attends arrives calls celebrates celebrating commemorates commemorating condemns
	congratulates congratulating concerning delivering delivers discusses discussing departs following greets highlighting highlights holds
	honoring honours honors hosts hosting introducing issues kicks-off launches launching launching leads marking marks meets meeting names
	nominates nominating opening opens orders pays pledges praises proposes providing provides receives regarding resigns says seeks sends signing
	signs speaks speaking thanks travels urges visits visiting vows warns welcomes welcomed welcoming wins
	activated addresses awards call calling delivered delivers details establishes establishing expands expanding highlighted implements implementing
	invites joins leading makes outlines outlining participating pushes raises reaffirms reestablishes reignites represents results returns sets
	stepping tackles takes taking touring tours underscores unveils upon withdrawing`)

// worldRegions are parts of the world that are no polity.
var worldRegions = wordSet(`
	africa americas antarctica arctic asia asia-pacific atlantic balkans baltics caribbean caucasus eurasia europe euro-atlantic gulf
	indo-pacific levant maghreb mediterranean mesopotamia oceania pacific sahel sahara scandinavia transatlantic`)

// ofRegions are the words that stand before the name of a continent: "Southeast Asia", "Latin America".
var ofRegions = wordSet(`
	north south east west northern southern eastern western central southeast northeast southeastern northeastern latin middle
	sub-saharan inner`)

// noNames are capitalised words, and words in capitals, that are proper nouns and name neither body nor place.
var noNames = wordSet(`
	god internet christmas easter ramadan eid diwali passover hanukkah sabbath covenant constitution act treaty agreement resolution
	declaration statement communique summit conference week day year century war olympics olympic games cup prize award covid covid-19
	gdp gnp ai lng ict it tv hiv aids dna ngo ngos sme smes iuu wmd mou icbm icbms fdi fta ip gmo ppp stem pm am mp mps ceo vip ii iii iv vi vii
	viii ix xi xii faq pdf url http https usd eur gbp jpy krw cny et est edt gmt utc bst ok asap eta diy cv phd ba bs ma ms md jd mba sdg sdgs
	question answer q a operator moderator reporter release unclassified annex article chapter section part table figure note notes
	internet web twitter facebook english french spanish arabic latin islam christianity buddhism judaism`)

// acronym says whether a word is one by its letters: at least two capitals, and no more than one small letter.
func acronym(w string) bool {
	capitals, small := 0, 0
	for _, r := range w {
		switch {
		case unicode.IsUpper(r):
			capitals++
		case unicode.IsLower(r):
			small++
		default:
			return false
		}
	}
	return capitals >= 2 && small <= 1 && capitals+small <= 8
}

// initials says whether an acronym is made of the first letters of a name, with or without its small words.
func initials(short string, name []string) bool {
	short = strings.ToUpper(short)
	letters := initialsOf(name)
	return acronym(short) && (short == letters[0] || short == letters[1])
}

// initialsOf are the first letters of all words of a name, and of those with a capital.
func initialsOf(name []string) [2]string {
	var all, capitals strings.Builder
	for _, w := range name {
		for part := range strings.SplitSeq(w, "-") {
			r, n := utf8.DecodeRuneInString(part)
			if n == 0 || !unicode.IsLetter(r) {
				continue
			}
			if letters := strings.ReplaceAll(part, ".", ""); len(letters) < len(part) && acronym(letters) {
				all.WriteString(letters) // "U.S."
				capitals.WriteString(letters)
				continue
			}
			all.WriteRune(unicode.ToUpper(r))
			if unicode.IsUpper(r) {
				capitals.WriteRune(r)
			}
		}
	}
	return [2]string{all.String(), capitals.String()}
}
