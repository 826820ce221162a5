using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Partnership.Facts;
using Partnership.Questions.Text;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Understanding;

/// <summary>
/// Reduces questions to what may be kept of them. It keeps what it knows and nothing else: a list of what is dangerous would miss names. An outline
/// read again stays as it is, so what is stored can be reduced again when the facts change.
/// </summary>
internal sealed class OutlineReader
{
    /// <summary>Characters that are read; nobody's question is longer.</summary>
    private const int MostRead = 1000;

    /// <summary>Words that are kept.</summary>
    private const int MostWords = 40;

    /// <summary>A word of no list, which stands for a placeholder that is read again.</summary>
    private const string Unknown = "unkept";

    private const int EarliestYear = 1980;
    private const int LatestYear = 2079;

    /// <summary>Years.</summary>
    private const int LongestPlan = 10;

    /// <summary>One-word names of facts that people have as names too: which of the two is meant cannot be told.</summary>
    private static readonly FrozenSet<string> AlsoPeople = SetOf("also-people");

    private static readonly FrozenSet<string> Grammar = SetOf("grammar");
    private static readonly FrozenSet<string> Work = SetOf("work");
    private static readonly FrozenSet<string> OnePerson = SetOf("one-person");
    private static readonly string[] Kinds = [.. DataFile.Rows("nameless.txt").Single(static row => row.Name is "kinds").Value.Split(',')];

    private readonly Dictionary<string, List<string[]>> _names = new(StringComparer.Ordinal);

    public OutlineReader(FactBook facts)
    {
        foreach (var name in NamesOf(facts))
        {
            Add(name);
        }

        foreach (var candidates in _names.Values)
        {
            candidates.Sort(static (a, b) => b.Length.CompareTo(a.Length));
        }
    }

    public QuestionOutline Read(string question)
    {
        var words = WordsOf(question);
        var pieces = PiecesOf(words);
        DropNeighbours(pieces);
        if (pieces.Count == 0)
        {
            return default;
        }

        var dropped = pieces.Where(static piece => piece.Kind is PieceKind.Dropped).Sum(static piece => piece.Words);
        var isReadable = dropped * 2 <= pieces.Sum(static piece => piece.Words) && pieces.Exists(static piece => piece.Kind is PieceKind.Name or PieceKind.Work or PieceKind.Period);
        return new QuestionOutline(isReadable && !words.Exists(static word => OnePerson.Contains(word.Text)) ? Write(pieces) : WriteKind(pieces));
    }

    private static FrozenSet<string> SetOf(string name) => DataFile.Words("nameless.txt", name).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>People whom the facts name are no names in this sense, nor are towns and estates: those stand in addresses.</summary>
    private static IEnumerable<string> NamesOf(FactBook facts) =>
    [
        facts.Name,
        facts.Fund,
        .. facts.Bodies.SelectMany(static body => (IEnumerable<string>)[body.Name, .. body.Aliases, .. body.OtherNames.Select(static other => other.Name)]),
        .. facts.Bodies.Select(static body => body.Area).OfType<string>(),
        .. facts.Topics.SelectMany(static topic => (IEnumerable<string>)[topic.Name, .. topic.Aliases]),
        .. facts.FundedLines.SelectMany(static line => (IEnumerable<string>)[line.Name, .. line.Aliases]),
        .. facts.Documents.SelectMany(static document => (IEnumerable<string>)[document.Title, document.ShortTitle]),
        .. facts.AreasOfWork.Select(static area => area.Title),
        .. facts.Priorities.Select(static priority => priority.Title),
        .. facts.Periods.Select(static period => period.Name),
    ];

    private void Add(string name)
    {
        var words = WordsOf(name).ConvertAll(static word => word.Text).ToArray();
        if (words.All(static word => char.IsAsciiDigit(word[0])) || (words.Length == 1 && AlsoPeople.Contains(words[0])))
        {
            return;
        }

        if (!_names.TryGetValue(words[0], out var candidates))
        {
            _names[words[0]] = candidates = [];
        }

        candidates.Add(words);
    }

    private static List<(string Text, bool IsApart)> WordsOf(string text)
    {
        var read = text.Length > MostRead ? text[..MostRead] : text;
        var plain = new StringBuilder(read.Length);
        foreach (var chunk in read.Replace(QuestionOutline.Placeholder, $" {Unknown} ", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            // An address of mail or of a page is one thing, whose parts may well be plain words.
            plain.Append(chunk.Contains('@', StringComparison.Ordinal) || chunk.Contains("//", StringComparison.Ordinal) || chunk.Contains("www.", StringComparison.OrdinalIgnoreCase) ? Unknown : chunk).Append(' ');
        }

        var words = new List<(string, bool)>();
        var reader = new TokenReader(plain.ToString());
        Span<char> buffer = stackalloc char[TokenReader.MaximumWordLength];
        while (reader.Read(buffer, out var length, out var before))
        {
            words.Add((buffer[..length].ToString(), before is ';' or ':' or '?'));
        }

        return words;
    }

    private List<Piece> PiecesOf(List<(string Text, bool IsApart)> words)
    {
        var pieces = new List<Piece>(words.Count);
        for (var at = 0; at < words.Count && pieces.Count < MostWords;)
        {
            var piece = NameAt(words, at) ?? NumbersAt(words, at) ?? WordAt(words[at]);
            pieces.Add(piece with { IsApart = words[at].IsApart });
            at += piece.Words;
        }

        return pieces;
    }

    private Piece? NameAt(List<(string Text, bool IsApart)> words, int at)
    {
        foreach (var name in _names.GetValueOrDefault(words[at].Text, []))
        {
            var fits = at + name.Length <= words.Count;
            for (var i = 1; fits && i < name.Length; i++)
            {
                fits = string.Equals(words[at + i].Text, name[i], StringComparison.Ordinal);
            }

            if (fits)
            {
                return new Piece(PieceKind.Name, string.Join(' ', name), name.Length);
            }
        }

        return null;
    }

    /// <summary>Numbers in a row are years and financial years, or they are not kept: they may be a telephone number, a date of birth or a house.</summary>
    private static Piece? NumbersAt(List<(string Text, bool IsApart)> words, int at)
    {
        var count = 0;
        while (at + count < words.Count && char.IsAsciiDigit(words[at + count].Text[0]) && (count == 0 || !words[at + count].IsApart))
        {
            count++;
        }

        if (count == 0)
        {
            return null;
        }

        var text = new List<string>(count);
        for (var i = at; i < at + count; i++)
        {
            var year = NumberOf(words[i].Text);
            if (words[i].Text.Length != 4 || year is < EarliestYear or > LatestYear)
            {
                return new Piece(PieceKind.Dropped, "", count);
            }

            var isSpan = i + 1 < at + count && IsEnd(words[i + 1].Text, year);
            text.Add(isSpan ? $"{words[i].Text}-{words[i + 1].Text}" : words[i].Text);
            i += isSpan ? 1 : 0;
        }

        return new Piece(PieceKind.Period, string.Join(' ', text), count);
    }

    /// <summary>"15" or "2015" after 2014, and "17" after 2012, the end of a plan.</summary>
    private static bool IsEnd(string word, int year) => word.Length switch
    {
        2 => NumberOf(word) - (year % 100) is >= 1 and <= LongestPlan,
        4 => NumberOf(word) == year + 1,
        _ => false,
    };

    private static int NumberOf(string word) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private static Piece WordAt((string Text, bool IsApart) word) => new(
        Grammar.Contains(word.Text) ? PieceKind.Grammar : Work.Contains(word.Text) ? PieceKind.Work : PieceKind.Dropped, word.Text, 1);

    /// <summary>One word or a number beside an unknown word may be a part of it: "Sarah Oxford", "Oxford Road", "2016 Mill Lane"; and so may the one beside that.</summary>
    private static void DropNeighbours(List<Piece> pieces)
    {
        for (var i = 1; i < pieces.Count; i++)
        {
            Drop(i, i - 1, isApart: pieces[i].IsApart);
        }

        for (var i = pieces.Count - 2; i >= 0; i--)
        {
            Drop(i, i + 1, isApart: pieces[i + 1].IsApart);
        }

        void Drop(int at, int beside, bool isApart)
        {
            if (!isApart && pieces[beside].Kind is PieceKind.Dropped && pieces[at] is { Kind: PieceKind.Period } or { Kind: PieceKind.Name, Words: 1 })
            {
                pieces[at] = pieces[at] with { Kind = PieceKind.Dropped };
            }
        }
    }

    private static string Write(List<Piece> pieces)
    {
        var text = new StringBuilder();
        var wasDropped = false;
        foreach (var piece in pieces)
        {
            var isDropped = piece.Kind is PieceKind.Dropped;
            if (isDropped && wasDropped && !piece.IsApart)
            {
                continue;
            }

            if (text.Length > 0)
            {
                text.Append(piece.IsApart ? "; " : " ");
            }

            text.Append(isDropped ? QuestionOutline.Placeholder : piece.Text);
            wasDropped = isDropped;
        }

        return text.ToString();
    }

    /// <summary>Too little of the question is left to read: what kind of question it was, and the names in it.</summary>
    private static string WriteKind(List<Piece> pieces)
    {
        var grammar = string.Join(' ', pieces.Select(static piece => piece.Kind is PieceKind.Grammar or PieceKind.Work ? piece.Text : "-"));
        var kind = Array.Find(Kinds, kind => $" {grammar} ".Contains($" {kind} ", StringComparison.Ordinal));
        var names = pieces.Where(static piece => piece.Kind is PieceKind.Name).Select(static piece => piece.Text).Distinct(StringComparer.Ordinal);
        return string.Join("; ", names.Prepend(kind is null ? QuestionOutline.Placeholder : $"{kind} {QuestionOutline.Placeholder}"));
    }

    private enum PieceKind
    {
        Dropped,
        Grammar,
        Work,
        Name,
        Period,
    }

    /// <param name="Words">How many words of the question it stands for.</param>
    private sealed record Piece(PieceKind Kind, string Text, int Words)
    {
        /// <summary>Whether a mark parts it from what stands before.</summary>
        public bool IsApart { get; init; }
    }
}
