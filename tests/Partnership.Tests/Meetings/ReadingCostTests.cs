using System.Text;
using System.Xml.Linq;
using Partnership.Meetings.Papers;
using Shouldly;
using Xunit;

namespace Partnership.Tests.Meetings;

/// <summary>No file makes the bot work long or hold much, however it is made. It is the number of steps that is held: all limits are far above what was measured.</summary>
public sealed class ReadingCostTests
{
    /// <summary>Of the processor.</summary>
    private const double MostSeconds = 2;

    /// <summary>All that is allocated, which is more than is ever held at once.</summary>
    private const long MostAllocated = 200_000_000;

    public static TheoryData<string> HarmfulDocuments => [.. HarmfulFiles.Word.Keys];

    public static TheoryData<string> HarmfulLines => [.. HarmfulFiles.Lines];

    [Theory]
    [MemberData(nameof(HarmfulDocuments))]
    public void A_Word_file_costs_little_however_it_is_built(string file) => ShouldCostLittle(HarmfulFiles.Word[file](), "paper.docx", file);

    [Theory]
    [MemberData(nameof(HarmfulLines))]
    public void A_megabyte_of_text_costs_little_whatever_it_repeats(string line) => ShouldCostLittle(HarmfulFiles.Text(line), "paper.txt", line);

    [Fact]
    public void Texts_of_any_mixture_cost_little()
    {
        var random = new Random(11);
        for (var i = 0; i < 20; i++)
        {
            var lines = random.GetItems([.. HarmfulFiles.Lines], random.Next(2, 5));
            ShouldCostLittle(HarmfulFiles.Text(lines), "paper.txt", string.Concat(lines));
        }
    }

    [Fact]
    public void Documents_whose_parts_were_repeated_nested_moved_and_renamed_cost_little()
    {
        var random = new Random(12);
        var read = 0;
        for (var i = 0; i < 200; i++)
        {
            var document = XDocument.Parse(HarmfulFiles.Ordinary);
            for (var changes = random.Next(1, 5); changes > 0; changes--)
            {
                Change(document, random);
            }

            var reading = ShouldCostLittle(HarmfulFiles.Package(("word/document.xml", document.ToString(SaveOptions.DisableFormatting))), "paper.docx", $"document {i}");
            read += reading is PaperReading.Readable ? 1 : 0;
        }

        read.ShouldBeGreaterThan(50);
    }

    [Fact]
    public void A_file_of_20_megabytes_costs_no_more_than_a_small_one() =>
        ShouldCostLittle(Encoding.UTF8.GetBytes(HarmfulFiles.Repeated("a\n", 10_000_000)), "paper.txt", "20 MB of short lines");

    [Fact]
    public void A_reading_ends_when_nobody_waits_for_it_any_more()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Should.Throw<OperationCanceledException>(() => PaperReader.Read(HarmfulFiles.Document(""), "paper.docx", cancelled.Token));
        Should.Throw<OperationCanceledException>(() => PaperReader.Read("Word"u8.ToArray(), "paper.txt", cancelled.Token));
    }

    private static void Change(XDocument document, Random random)
    {
        var elements = document.Descendants().Skip(2).ToList();
        if (elements.Count is 0 or > 5_000)
        {
            return;
        }

        var (one, other) = (elements[random.Next(elements.Count)], elements[random.Next(elements.Count)]);
        var copy = new XElement(one);
        switch (random.Next(5))
        {
            case 0:
                var times = random.Next(2, 3_000 / (1 + copy.Descendants().Count()) + 3);
                one.AddAfterSelf(Enumerable.Range(0, times).Select(_ => new XElement(copy)));
                break;
            case 1:
                for (var depth = random.Next(1, 190); depth > 0; depth--)
                {
                    copy = new XElement(one.Name, one.Attributes(), copy);
                }

                one.AddAfterSelf(copy);
                break;
            case 2:
                other.Add(copy);
                break;
            case 3:
                one.Name = other.Name;
                break;
            default:
                one.Remove();
                break;
        }
    }

    private static PaperReading ShouldCostLittle(byte[] content, string name, string what)
    {
        var cost = ReadingCost.Of(content, name);
        TestContext.Current.TestOutputHelper?.WriteLine($"{what.ReplaceLineEndings("\\n")}: {cost.Seconds:F2} s, {cost.Allocated / 1e6:F0} MB of {content.Length} bytes, {(cost.Reading as PaperReading.Unreadable)?.Fault}");
        cost.Seconds.ShouldBeLessThan(MostSeconds, what);
        cost.Allocated.ShouldBeLessThan(MostAllocated, what);
        return cost.Reading;
    }
}
