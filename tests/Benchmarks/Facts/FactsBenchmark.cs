using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Partnership.Facts;
using Partnership.Questions;

namespace Benchmarks.Facts;

/// <summary>
/// What a question costs with ten times the facts, and what an input costs the longer it is: ratios within one run, in one process, taking turns.
/// </summary>
internal static class FactsBenchmark
{
    private const int Times = 10;
    private const int Seed = 20170601;
    private const int WarmUps = 6;

    /// <summary>Passes over all questions before anything is measured: with fewer, the first rows would show the compiler at work.</summary>
    private const int CompilerWarmUps = 60;
    private const int Rounds = 15;
    private static readonly int[] Lengths = [100, 1_000, 10_000];
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static int Run()
    {
        var book = FactBookLoader.Load(Path.Combine(AppContext.BaseDirectory, "facts", "oxfordshire"));
        var grown = GrownFactBook.Of(book, Times, Seed);
        var one = new QuestionAnswerer(book);
        var ten = new QuestionAnswerer(grown);
        Console.WriteLine(Invariant($"{GrownFactBook.CountOf(book):N0} facts against {GrownFactBook.CountOf(grown):N0}; medians of {Rounds} rounds that take turns, {Environment.ProcessorCount} cores"));
        Console.WriteLine();
        PrintQuestions(one, ten);
        Console.WriteLine();
        PrintLengths(one);
        return 0;
    }

    private static void PrintQuestions(QuestionAnswerer one, QuestionAnswerer ten)
    {
        Console.WriteLine("| questions | asked | µs with the facts | µs with ten times the facts | ratio | same answer |");
        Console.WriteLine("|---|---|---|---|---|---|");
        double few = 0, many = 0;
        var asked = 0;
        var same = 0;
        var all = Questions();
        string[] texts = [.. all.Select(static q => q.Text)];
        for (var pass = 0; pass < CompilerWarmUps; pass++)
        {
            AskAll(one, texts);
            AskAll(ten, texts);
        }

        foreach (var (kind, questions) in all.GroupBy(static q => q.Kind, static q => q.Text, StringComparer.Ordinal).Select(static g => (g.Key, g.ToArray())))
        {
            var (a, b) = InTurns(() => AskAll(one, questions), () => AskAll(ten, questions));
            var alike = questions.Count(q => string.Equals(Ask(one, q).Text, Ask(ten, q).Text, StringComparison.Ordinal));
            Console.WriteLine(Invariant($"| {kind} | {questions.Length} | {a / questions.Length:0.0} | {b / questions.Length:0.0} | {b / a:0.00} | {alike} |"));
            few += a;
            many += b;
            asked += questions.Length;
            same += alike;
        }

        Console.WriteLine(Invariant($"| all | {asked} | {few / asked:0.0} | {many / asked:0.0} | {many / few:0.00} | {same} |"));
    }

    private static void PrintLengths(QuestionAnswerer answerer)
    {
        Console.WriteLine("| input | µs for 100 characters | for 1,000 | for 10,000 | a character of 1,000 against one of 100 | of 10,000 against one of 100 |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (var (name, piece) in Shapes())
        {
            var inputs = Lengths.Select(length => Repeated(piece, length)).ToArray();
            var times = inputs.Select(input => Median(() => Ask(answerer, input))).ToArray();
            var perCharacter = times.Zip(Lengths, static (time, length) => time / length).ToArray();
            Console.WriteLine(Invariant($"| {name} | {times[0]:0.0} | {times[1]:0.0} | {times[2]:0.0} | {perCharacter[1] / perCharacter[0]:0.00} | {perCharacter[2] / perCharacter[0]:0.00} |"));
        }
    }

    private static IEnumerable<(string Name, string Piece)> Shapes() =>
    [
        ("plain words", "who leads on burglary and how much did the district get for it in the year "),
        ("slips in every word", "burglery exploitasion anti-soshal behavoiur comunity saftey "),
        ("a bomb for patterns", "(a+)+$ aaaaaaaa! "),
        ("one endless word", "a"),
        ("emoji and right-to-left", "\uD83D\uDE00 \u0645\u0631\u062D\u0628\u0627 \u202E\u05E9\u05DC\u05D5\u05DD \uD83D\uDC4D\uD83C\uDFFD "),
        ("marks without a word", "?!,;- "),
    ];

    private static string Repeated(string piece, int length)
    {
        var text = new StringBuilder(length + piece.Length);
        while (text.Length < length)
        {
            text.Append(piece);
        }

        return text.ToString(0, length);
    }

    private static List<(string Kind, string Text)> Questions()
    {
        var questions = new List<(string, string)>();
        foreach (var line in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "questions"), "*.jsonl").Order(StringComparer.Ordinal).SelectMany(File.ReadLines))
        {
            using var json = JsonDocument.Parse(line);
            var turns = json.RootElement.GetProperty("turns");
            if (turns.GetArrayLength() == 1)
            {
                questions.Add((json.RootElement.GetProperty("kind").GetString()!, turns[0].GetString()!));
            }
        }

        return questions;
    }

    private static Answer Ask(QuestionAnswerer answerer, string question) => answerer.Ask(question, thread: null, Now);

    private static void AskAll(QuestionAnswerer answerer, string[] questions)
    {
        foreach (var question in questions)
        {
            Ask(answerer, question);
        }
    }

    /// <summary>Median microseconds of each of two pieces of work that take turns.</summary>
    private static (double One, double Other) InTurns(Action one, Action other)
    {
        var (ones, others) = (new List<double>(), new List<double>());
        for (var round = -WarmUps; round < Rounds; round++)
        {
            var (a, b) = (Microseconds(one), Microseconds(other));
            if (round >= 0)
            {
                ones.Add(a);
                others.Add(b);
            }
        }

        return (MedianOf(ones), MedianOf(others));
    }

    private static double Median(Action work)
    {
        const int Repeats = 40;
        var times = new List<double>();
        for (var round = -WarmUps; round < Rounds; round++)
        {
            var time = Microseconds(() => Repeat(work, Repeats)) / Repeats;
            if (round >= 0)
            {
                times.Add(time);
            }
        }

        return MedianOf(times);
    }

    private static void Repeat(Action work, int times)
    {
        for (var i = 0; i < times; i++)
        {
            work();
        }
    }

    private static double Microseconds(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds;
    }

    private static double MedianOf(List<double> times)
    {
        times.Sort();
        return times[times.Count / 2];
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
