package extract

import (
	"slices"
	"strings"
	"unicode"
)

// What a web page prints around its article is known by shape and by wording that all sites share. Only short pieces are
// looked at, and a phrase must be the whole of the piece.

// chromePhrases are labels, buttons and menu entries, in lower case, without marks at their ends.
var chromePhrases = phraseSet(`
	skip to content|skip to main content|skip to navigation|jump to content|jump to navigation|toggle navigation|open menu|close menu|close
	home|menu|main menu|search|login|log in|sign in|sign up|register|my account|subscribe|subscribe now|newsletter|newsletters|sitemap
	about us|contact us|contact|advertise|advertise with us|careers|help|faq|privacy|privacy policy|terms|terms of use|terms of service
	terms and conditions|cookie policy|cookie settings|manage cookies|accept cookies|accept all|accept all cookies|reject all|accessibility
	advertisement|advertising|ad|ads|sponsored|sponsored content|promoted|paid content
	share|share this|share this article|share this story|share this page|share this post|share post|share article|share on|share via|share to
	tweet|print|print this page|print article|email|e-mail|email this|copy link|copy url|link copied|save|save article|bookmark|listen|listen to article
	listen to this article|follow|follow us|follow us on|like us|join us|text size|font size|a a a|download pdf|download
	comment|comments|no comments|leave a comment|leave a reply|post a comment|add a comment|view comments|0 comments|join the conversation
	back|back to top|top|next|previous|prev|next post|previous post|next article|previous article|older posts|newer posts|page top|go back
	you've reached the end|you have reached the end|end of article|the end|ends|end|continue reading|read more|read full article|show more
	see more|load more|view more|view all|see all|more|more info|learn more|click here|tap here|expand|watch|watch live|watch now|live|play|video|videos
	photo|photos|gallery|photo gallery|image|images|audio|podcast|podcasts|tags|topics|categories|category|filed under|keywords
	news|breaking news|breaking|world|politics|business|sports|sport|culture|opinion|opinions|editorial|analysis|brief|briefs|news brief|feature|features
	story|stories|full story|article|articles|highlights|key highlights|report|reports|press release|press releases|blog|post|posts|updates
	author|authors|about the author|written by|by|date|published|updated|source|sources|view profile|editor's note
	ホーム|メニュー|検索|ログイン|会員登録|シェア|シェアする|印刷|コメント|お問い合わせ|プライバシーポリシー|利用規約|ページトップへ|トップページ|広告|続きを読む|記事一覧
	홈|메뉴|검색|로그인|회원가입|공유|공유하기|인쇄|댓글|구독|구독하기|광고|개인정보처리방침|이용약관|목록|맨위로`)

// tailPhrases open the lists of other articles that stand below an article.
var tailPhrases = phraseSet(`
	related|related articles|related posts|related stories|related news|related content|related topics|related coverage|related links|related reading
	more like this|more news|more stories|more articles|more on this|more on this story|more on this topic|more from this author|also read|read also|read next
	see also|you may also like|you might also like|you may like|you might like|recommended|recommended for you|recommended articles|recommended reading
	popular|popular posts|popular articles|popular news|most popular|most read|most viewed|trending|trending now|trending news|latest|latest news|latest posts
	latest articles|latest stories|recent posts|recent articles|recent news|top stories|top news|top articles|editor's picks|editors' picks|don't miss
	in other news|what to read next|up next|from our partners|around the web|other news|other articles|hot news|must read
	関連記事|関連ニュース|おすすめ|おすすめ記事|人気記事|アクセスランキング|ランキング|最新記事|最新ニュース|関連リンク|あわせて読みたい
	관련기사|관련 기사|관련뉴스|관련 뉴스|인기기사|많이 본 뉴스|추천기사|추천 뉴스|최신뉴스|최신기사|주요뉴스`)

// networks are the words of bars for sharing.
var networks = wordSet(`facebook twitter x linkedin whatsapp telegram reddit pinterest email e-mail instagram youtube tumblr messenger line
	copy link print share tweet pin mail bluesky threads mastodon rss wechat weibo kakaotalk kakao hatena pocket sms on to via this and & +`)

func phraseSet(list string) map[string]bool {
	set := map[string]bool{}
	for line := range strings.Lines(list) {
		for phrase := range strings.SplitSeq(strings.TrimSpace(line), "|") {
			if phrase != "" {
				set[phrase] = true
			}
		}
	}
	return set
}

// phrase is s in the form in which phrases are compared: lower case, one space between words, no marks at the ends.
func phrase(s string) string {
	s = strings.ToLower(strings.ReplaceAll(s, "’", "'"))
	s = strings.TrimFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return strings.Join(strings.Fields(s), " ")
}

// isChrome says whether s, the whole of a piece, is furniture of a page rather than words of its article.
func isChrome(s string) bool {
	const longest = 600
	if len(s) > longest {
		return false
	}
	p := phrase(s)
	return chromePhrases[p] || tailPhrases[p] || sharing(p) || menu(s) || readingTime(p) || byline(s, p) || emptyField(s, p) || legal(p) || pointer(p) || endMark(s) || address(s) || pageNumber(p)
}

// sharing says whether p is made of the names of networks and of words to share by only.
func sharing(p string) bool {
	words := strings.Fields(p)
	if len(words) < 2 {
		return networks[p] && len(p) > 4 && p != "share" && p != "print"
	}
	for _, w := range words {
		if !networks[strings.Trim(w, ",|·:")] {
			return false
		}
	}
	return true
}

// menu says whether s lists short entries between bars or arrows: "Home | World | Asia", "Home > World > Asia".
func menu(s string) bool {
	for _, mark := range []string{"|", "›", "»", ">", "•", "·"} {
		entries := strings.Split(s, mark)
		if len(entries) < 3 {
			continue
		}
		short := 0
		for _, e := range entries {
			if n := len(strings.Fields(e)); n <= 4 && width(e) <= 30 && !sentenceEnd(e) {
				short++
			}
		}
		return short == len(entries)
	}
	return false
}

// readingTime knows "3 min read", "Reading time: 4 minutes".
func readingTime(p string) bool {
	const most = 8
	return len(strings.Fields(p)) <= most && (strings.HasSuffix(p, "min read") || strings.HasSuffix(p, "minute read") || strings.HasSuffix(p, "minutes read") ||
		strings.HasSuffix(p, "mins read") || strings.HasPrefix(p, "reading time") || strings.HasPrefix(p, "read time") || strings.HasPrefix(p, "estimated reading time"))
}

// byline knows a line that names the writer and nothing else: "By Jane Doe", "By Jane Doe, 3 May 2031, No Comments".
func byline(s, p string) bool {
	rest, ok := strings.CutPrefix(p, "by ")
	if !ok {
		rest, ok = strings.CutPrefix(p, "written by ")
	}
	if !ok || sentenceEnd(s) {
		return false
	}
	if strings.HasSuffix(p, "comments") || strings.HasSuffix(p, "comment") || len(stamps(s)) > 0 {
		return len(strings.Fields(p)) <= 16
	}
	const most = 8 // words of names
	words := strings.Fields(s)
	if len(strings.Fields(rest)) > most || len(words) < 2 {
		return false
	}
	for _, w := range words[1:] {
		if key := strings.ToLower(w); !capital(w) && !joiners[key] && key != "by" && key != "and" && key != "," && key != "|" {
			return false
		}
	}
	return true
}

// fieldNames are the labels of fields that pages print beside an article.
var fieldNames = phraseSet(`date|time|author|by|source|tags|tag|category|categories|share|share post|share this|posted|posted by|posted in|posted on|published
	published on|published by|updated|last updated|last modified|filed under|topics|keywords|location|photo|image|credit|via|editor|reporter|views|section`)

// emptyField knows the label of a field that holds nothing ("Date:"), and fields of little weight ("Tags: …", "Photo: …").
func emptyField(s, p string) bool {
	name, value, ok := strings.Cut(p, ":")
	if !ok {
		return fieldNames[p] && strings.HasSuffix(strings.TrimSpace(s), ":")
	}
	const most = 12
	return fieldNames[strings.TrimSpace(name)] && len(strings.Fields(value)) <= most && !sentenceEnd(s)
}

// pointer knows a line that leads to another article: "Read more: Ferry link to reopen".
func pointer(p string) bool {
	const most = 24
	name, _, ok := strings.Cut(p, ":")
	return ok && len(strings.Fields(p)) <= most && (tailPhrases[name] || pointers[name])
}

var pointers = phraseSet(`read more|read also|also read|more|watch|watch now|listen|see more|see also|related|related story|related article|don't miss`)

// legal knows lines of copyright, of terms and of cookies, and the invitations to subscribe.
func legal(p string) bool {
	n := len(strings.Fields(p))
	switch {
	case n <= 40 && holdsAny(p, "all rights reserved", "無断転載", "무단전재", "무단 전재", "copyright ©", "© 20", "© 19", "(c) 20"),
		n <= 12 && strings.HasPrefix(p, "copyright "):
		return true
	case n <= 30 && holdsAny(p, "forbidden", "prohibited", "without permission", "not permitted", "may not be", "without prior", "without written"):
		return holdsAny(p, "our content", "this content", "this material", "this article", "this site", "this website", "contents of this")
	case n <= 60 && holdsAny(p, "newsletter", "breaking news", "latest news", "our app", "whatsapp channel"):
		return holdsAny(p, "sign up", "subscribe", "click", "scan the qr", "download", "join our")
	case n <= 80 && strings.Contains(p, "cookies"):
		return holdsAny(p, "we use", "this site uses", "this website uses", "by continuing", "you agree", "your experience", "accept")
	}
	return false
}

func holdsAny(s string, parts ...string) bool {
	return slices.ContainsFunc(parts, func(part string) bool { return strings.Contains(s, part) })
}

// endMark knows what closes a release or a transcript: "[ends]", "(END)", "-30-", "END    4:12 P.M. EDT".
func endMark(s string) bool {
	bare := strings.Trim(s, "[]()-–—#* \u00a0")
	if len(bare) < 3 || !strings.EqualFold(bare[:3], "end") {
		return s == "-30-" || s == "— 30 —"
	}
	rest := bare[3:]
	return rest == "" || strings.EqualFold(rest, "s") || clockLine(strings.TrimLeft(rest, " \u00a0"))
}

// clockLine knows a line that is a time of day and nothing else: "11:29 A.M. EDT".
func clockLine(s string) bool {
	const longest = 24
	if len(s) > longest || !digitAt(s, 0) {
		return false
	}
	end, ok := clockAfter(s, 0)
	return ok && len(strings.Fields(s[end:])) <= 2 && capitalsOnly(s[end:])
}

// pageNumber knows "Page 3", "Page 3 of 12", "3 / 12", "3".
func pageNumber(p string) bool {
	const digits = 3 // of a number that is no year
	first, last, _ := strings.Cut(strings.ReplaceAll(strings.TrimPrefix(p, "page "), " of ", "/"), "/")
	for _, n := range []string{strings.TrimSpace(first), strings.TrimSpace(last)} {
		if len(n) > digits || strings.Trim(n, "0123456789") != "" {
			return false
		}
	}
	return first != ""
}

// address knows a line that is a link and nothing else.
func address(s string) bool {
	if strings.IndexFunc(s, unicode.IsSpace) >= 0 {
		return false
	}
	return isURL(s) || strings.HasPrefix(s, "www.")
}
