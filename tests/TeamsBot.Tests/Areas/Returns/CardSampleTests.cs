using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Shouldly;
using TeamsBot.Tests.Areas.Meetings;
using TeamsBot.Tests.Areas.Waiting;
using Xunit;

namespace TeamsBot.Tests.Areas.Returns;

/// <summary>
/// The samples are golden files: what the composers make today has to be what stands beside the templates. After a change that is meant, run the tests
/// with CARD_SAMPLES set to the cards folder, which writes them anew, and read the difference.
/// </summary>
public sealed class CardSampleTests
{
    private static readonly JsonSerializerOptions _written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<string, string> _all = ReturnCardSamples.All.Concat(MeetingCardSamples.All).Concat(WaitingCardSamples.All).ToDictionary(StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. _all.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sample_is_what_its_composer_makes(string name)
    {
        var made = JsonNode.Parse(_all[name])!;
        if (Environment.GetEnvironmentVariable("CARD_SAMPLES") is { Length: > 0 } folder)
        {
            File.WriteAllText(Path.Combine(folder, $"{name}.sample.json"), made.ToJsonString(_written) + "\n");
            return;
        }

        var kept = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "cards", $"{name}.sample.json")));

        JsonNode.DeepEquals(kept, made).ShouldBeTrue($"{name} is now {made.ToJsonString(_written)}");
    }
}
