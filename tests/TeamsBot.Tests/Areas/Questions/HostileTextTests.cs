using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AdaptiveCards.Templating;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Returns;
using Shouldly;
using TeamsBot.Areas.Indicators;
using TeamsBot.Areas.Meetings;
using TeamsBot.Areas.Returns;
using TeamsBot.Areas.Returns.Tables;
using TeamsBot.Areas.Updates;
using TeamsBot.Tests.Areas.Returns;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Areas.Questions;

/// <summary>
/// One and the same text in every field that people fill in, as their names and in what they type: it has everything in it that makes words look like
/// something else. Whatever the bot says and shows afterwards, to whomever, it shows as it was written, and harmless.
/// </summary>
public sealed class HostileTextTests : IAsyncLifetime
{
    private const string Hostile = "Zq **b** [l](https://evil.example) {{DATE(2026-01-01T00:00:00Z,SHORT)}} {{{TIME(x)}}} ${1+1} \u202Etxt\u0000\u200B";

    /// <summary>Fields that take an amount, a number, a day or an address; a signature's name is the account's.</summary>
    private static readonly string[] _strict = ["cost", "otherAmount", "amount", "value", "year", "minutes", "itemMinutes", "name", "link", "day", "start", "end", "agenda"];

    private static readonly JsonSerializerOptions _plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<JsonNode> _said = [];
    private BotUnderTest _bot = null!;

    public static TheoryData<string> Samples => CardRuleTests.Samples;

    public async ValueTask InitializeAsync()
    {
        var clock = new ManualClock(new DateTimeOffset(2027, 3, 2, 11, 0, 0, TimeSpan.Zero));
        _bot = await BotUnderTest.StartAsync(configure: builder => builder.Services.AddSingleton<TimeProvider>(clock));
        var secretary = new Person(new PersonId(Guid.Parse(PersonInChat.Secretary)), "The secretariat");
        await _bot.Services.GetRequiredService<ReturnStore>().SaveAsync(before: null, ReturnsUnderTest.Funding, secretary, DateTimeOffset.UnixEpoch, form: null, [], CancellationToken.None);
    }

    public async ValueTask DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task Peoples_text_is_shown_as_it_was_written_on_every_card_and_in_every_message()
    {
        foreach (var person in new[] { PersonInChat.Secretary, PersonInChat.Cherwell, PersonInChat.Commander })
        {
            await SayAsync(person, "help");
        }

        foreach (var deeds in new[] { AskAboutRolesAsync, MeetAsync, WriteReturnAsync, UpdateAsync, MeasureAsync })
        {
            var before = Marked().Count;
            await deeds();
            Marked().Count.ShouldBeGreaterThan(before + 1, $"After {deeds.Method.Name} nothing shows what was typed.");
        }

        await SayAsync(PersonInChat.Member, $"what about {Hostile}?");
        foreach (var words in new[] { "what could you not answer?", "what is scheduled to be posted?", "what went wrong?", "who has which role", "status board", "exception report", "chase", "what do you hold about me?" })
        {
            await SayAsync(PersonInChat.Secretary, words);
        }

        Marked().Where(IsRead).ShouldBeEmpty();
        foreach (var said in _said.Select(static said => said.ToJsonString(_plain)))
        {
            string[] bad = ["{{DATE(", "{{TIME(", "\u202E", "\\u202E", "\\u0000", "\u200B", "\\u200B"];
            bad.Where(mark => said.Contains(mark, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty(said);
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_template_shows_data_as_it_is_and_works_nothing_out_in_it(string sample)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "cards");
        var file = Path.Combine(folder, sample);
        var template = Path.Combine(Path.GetDirectoryName(file)!, Path.GetFileName(file).Split('.')[0] + ".json");
        var data = JsonNode.Parse(File.ReadAllText(file))!;
        AddTo(data, "${1+1} \"quoted\" \\ ${if(true, 'a', 'b')}");

        var card = JsonNode.Parse(new AdaptiveCardTemplate(File.ReadAllText(template)).Expand(data.ToJsonString()))!;

        var shown = Strings(card).Where(static text => text.Contains("quoted", StringComparison.Ordinal)).ToList();
        shown.ShouldNotBeEmpty();
        shown.ShouldAllBe(static text => text.Contains("${1+1} \"quoted\" \\ ${if(true, 'a', 'b')}", StringComparison.Ordinal));
    }

    /// <summary>What was said so far with the hostile text in it.</summary>
    private List<string> Marked() => [.. _said.SelectMany(MarkdownOf).Where(static text => text.Contains("Zq", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];

    private async Task AskAboutRolesAsync()
    {
        await SayAsync(PersonInChat.Member, "make Ada CSP contact for Cherwell");
        await SayAsync(PersonInChat.Secretary, "make Ada CSP contact for Zq **b** [l](https://evil.example)");
        await SayAsync(PersonInChat.Secretary, "make Ada lead contact for Zq **b** [l](https://evil.example)");
        await SayAsync(PersonInChat.Secretary, $"make 0e5a1e00-0000-4000-8000-0000000000aa CSP contact for Cherwell");
    }

    private async Task MeetAsync()
    {
        var form = await CardAsync(PersonInChat.Secretary, "schedule the Oversight Committee for 12 March 2027 in County Hall");
        await PressAsync(PersonInChat.Secretary, form, MeetingVerbs.Schedule, ("start", "10:00"), ("title", Hostile), ("place", Hostile), ("link", "https://a:b@evil.example/"));
        await PressAsync(PersonInChat.Secretary, form, MeetingVerbs.Schedule, ("start", "10:00"), ("title", Hostile), ("place", Hostile));
        var draft = await CardAsync(PersonInChat.Secretary, $"agenda for the oversight committee:\n1. {Hostile}\n2. Zq **b** [l](x) – for decision – Zq **b** – 20 mins – Paper: Zq **b**.docx");
        var question = await PressAsync(PersonInChat.Secretary, draft, MeetingVerbs.Publish);
        if (question is not null)
        {
            await PressAsync(PersonInChat.Secretary, question, MeetingVerbs.PublishNow);
        }

        foreach (var words in new[] { "upcoming meetings", "when is the next oversight committee meeting?", "what's on the agenda?" })
        {
            await SayAsync(PersonInChat.Member, words);
            await SayAsync(PersonInChat.Secretary, words);
        }

        await SayAsync(PersonInChat.Secretary, "show me what you will post");
        var cancel = await CardAsync(PersonInChat.Secretary, "cancel the oversight committee meeting");
        await PressAsync(PersonInChat.Secretary, cancel, MeetingVerbs.CancelNow);
        await SayAsync(PersonInChat.Member, "when is the next oversight committee meeting?");
    }

    private async Task WriteReturnAsync()
    {
        var open = new JsonObject { ["verb"] = ReturnVerbs.Open, ["period"] = ReturnsUnderTest.Period.Value, ["area"] = "cherwell", ["kind"] = "plan" };
        foreach (var button in (await CardAsync(PersonInChat.Cherwell, "start my return")).Buttons.Select(static button => button["data"]!.AsObject()).Where(static data => (string?)data["area"] is "cherwell").Take(1))
        {
            open = button.DeepClone().AsObject();
        }

        var overview = (await PressAsync(PersonInChat.Cherwell, open))!;
        var line = (await PressAsync(PersonInChat.Cherwell, overview, ReturnVerbs.NewLine))!;
        await PressAsync(PersonInChat.Cherwell, line, ReturnVerbs.SaveLine, ("cost", Hostile));
        overview = (await PressAsync(PersonInChat.Cherwell, line, ReturnVerbs.SaveLine, ("cost", "58542"), ("otherAmount1", "10"), ("otherAmount2", "10"), ("otherAmount3", "10")))!;
        var sign = (await PressAsync(PersonInChat.Cherwell, await PressAsync(PersonInChat.Cherwell, open) ?? overview, ReturnVerbs.Sign))!;
        await PressAsync(PersonInChat.Cherwell, sign, ReturnVerbs.Submit);
        var countersign = (await PressAsync(PersonInChat.Commander, (await PressAsync(PersonInChat.Commander, open))!, ReturnVerbs.Countersign))!;
        await PressAsync(PersonInChat.Commander, countersign, ReturnVerbs.SendBack, ("comment", Hostile));
        await PressAsync(PersonInChat.Cherwell, open);
        await PressAsync(PersonInChat.Secretary, open);
    }

    private async Task UpdateAsync()
    {
        var form = await CardAsync(PersonInChat.Cherwell, "update on burglary in Cherwell: Zq two arrests");
        await PressAsync(PersonInChat.Cherwell, form, UpdateVerbs.Save, ("rag", "red"), ("headline", Hostile));
        var list = await CardAsync(PersonInChat.Secretary, "show updates");
        await PressAsync(PersonInChat.Secretary, list, UpdateVerbs.Accept);
        await SayAsync(PersonInChat.Member, "what's the latest from Cherwell on burglary?");
        await SayAsync(PersonInChat.Member, "which priorities are red?");
    }

    private async Task MeasureAsync()
    {
        var form = await CardAsync(PersonInChat.Secretary, "new indicator");
        await PressAsync(PersonInChat.Secretary, form, IndicatorVerbs.Define, ("name", "Zq **b** [l](https://evil.example)"), ("unit", "Zq **b**"), ("better", "down"));
        var report = await CardAsync(PersonInChat.Cherwell, "report indicators for Cherwell Q2 2017/18");
        await PressAsync(PersonInChat.Cherwell, report, IndicatorVerbs.Save, [.. report.Inputs.Keys.Where(static id => id.StartsWith("value.", StringComparison.Ordinal)).Select(static id => (id, "7"))]);
        await SayAsync(PersonInChat.Member, "how are we doing on Zq **b** [l](https://evil.example)?");
        await SayAsync(PersonInChat.Member, "how are we doing on first time entrants?");
        await SayAsync(PersonInChat.Secretary, "show the scorecard");
        await SayAsync(PersonInChat.Secretary, "retire the indicator Zq **b** [l](https://evil.example)");
        await SayAsync(PersonInChat.Secretary, "change the indicator Zq **b** [l](https://evil.example)");
    }

    private async Task<IReadOnlyList<JsonObject>> SayAsync(string person, string text)
    {
        var said = await _bot.ExchangeAsync(Named(TeamsActivity.Personal(text, conversation: $"a:{person}").By(person)));
        foreach (var one in said)
        {
            // Whom it is for is for Teams to know: nobody is shown it.
            one.Remove("recipient");
        }

        _said.AddRange(said);
        return said;
    }

    private async Task<CardInHand> CardAsync(string person, string text)
    {
        var replies = await SayAsync(person, text);
        var card = replies.FirstOrDefault(static reply => reply["attachments"] is JsonArray { Count: > 0 });
        return new CardInHand(card.ShouldNotBeNull($"'{text}' brought no card but {string.Join(" / ", replies.Select(static reply => (string?)reply["text"]))}")["attachments"]![0]!["content"]!.AsObject());
    }

    /// <summary>Presses a button, with the hostile text in every input that takes any text and has none told.</summary>
    private async Task<CardInHand?> PressAsync(string person, CardInHand card, string verb, params IReadOnlyList<(string Id, string Value)> typed)
    {
        var data = card.Button(verb);
        foreach (var (id, value) in card.Inputs)
        {
            var isStrict = _strict.Any(strict => id.StartsWith(strict, StringComparison.OrdinalIgnoreCase));
            data[id] = value.Length > 0 || isStrict || card.IsChoice(id) ? value : Hostile;
        }

        foreach (var (id, value) in typed)
        {
            data[id] = value;
        }

        return await PressAsync(person, data);
    }

    private async Task<CardInHand?> PressAsync(string person, JsonObject data)
    {
        var activity = Named(TeamsActivity.Invoke("adaptiveCard/action", new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = data["verb"]!.DeepClone(), ["data"] = data.DeepClone() },
        }).By(person));
        activity["conversation"]!["id"] = $"a:{person}";
        using var response = await _bot.PostAsync(activity);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        _said.Add(body);
        return body["value"] is JsonObject card ? new CardInHand(card) : null;
    }

    private static JsonObject Named(JsonObject activity)
    {
        activity["from"]!["name"] = Hostile;
        return activity;
    }

    /// <summary>Whether a client would take a mark in it for one of Markdown.</summary>
    private static bool IsRead(string text) => new[] { "**b", "[l]", "{{" }.Any(mark => text.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var at && (at == 0 || text[at - 1] != '\\'));

    /// <summary>What a client reads as Markdown: texts and facts of cards, and messages that are not called plain.</summary>
    private static IEnumerable<string> MarkdownOf(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(static property => property.Key is "data" or "fallback" ? [] : MarkdownOf(property.Value)).Concat(OwnMarkdown(o)),
        JsonArray a => a.SelectMany(MarkdownOf),
        _ => [],
    };

    private static IEnumerable<string> OwnMarkdown(JsonObject one) => (string?)(one["type"] as JsonValue) switch
    {
        "TextBlock" => [(string)one["text"]!],
        "FactSet" => one["facts"]!.AsArray().SelectMany(static fact => new[] { (string)fact!["title"]!, (string)fact["value"]! }),
        "message" when (string?)one["textFormat"] is not "plain" => [(string?)one["text"] ?? ""],
        _ => [],
    };

    private static IEnumerable<string> Strings(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(static property => Strings(property.Value)),
        JsonArray a => a.SelectMany(Strings),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };

    /// <summary>Puts words at the end of every string.</summary>
    private static void AddTo(JsonNode? node, string words)
    {
        switch (node)
        {
            case JsonObject o:
                foreach (var (name, value) in o.ToList())
                {
                    if (value is JsonValue text && text.TryGetValue<string>(out var now) && now.Contains(' ', StringComparison.Ordinal))
                    {
                        o[name] = $"{now} {words}";
                    }

                    AddTo(value, words);
                }

                break;
            case JsonArray a:
                foreach (var item in a)
                {
                    AddTo(item, words);
                }

                break;
        }
    }
}
