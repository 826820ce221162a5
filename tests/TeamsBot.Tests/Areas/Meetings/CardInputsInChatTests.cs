using System.Text.Json.Nodes;
using Shouldly;
using TeamsBot.Areas.Meetings;
using TeamsBot.Areas.Meetings.Tables;
using TeamsBot.Tests.Areas.Returns;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Areas.Meetings;

/// <summary>What a form's inputs may look like when they come, and what becomes of the meeting that they are for.</summary>
public sealed class CardInputsInChatTests : IAsyncLifetime
{
    private MeetingsUnderTest _meetings = null!;
    private KeptMeeting _kept = null!;
    private JsonObject _button = null!;

    public async ValueTask InitializeAsync()
    {
        // On Friday 12 March 2027, ten to twelve, in County Hall.
        _meetings = await MeetingsUnderTest.StartAsync();
        _kept = await _meetings.ArrangeAsync();
        var form = await _meetings.Secretary.AskForCardAsync("move the oversight committee");
        _button = PersonInChat.Merge(form, form.Button(MeetingVerbs.Change), typed: null);
    }

    public ValueTask DisposeAsync() => _meetings.DisposeAsync();

    [Fact]
    public async Task A_missing_input_leaves_what_stands_and_an_empty_one_empties_it()
    {
        _button.Remove("place");
        _button["start"] = "11:00";
        _button["end"] = "13:00";
        await _meetings.Secretary.SendRawAsync(_button.DeepClone().AsObject());
        (_meetings.Only().Details.Place, _meetings.Only().Time.StartTime).ShouldBe(("County Hall", new TimeOnly(11, 0)));

        var again = await _meetings.Secretary.AskForCardAsync("move the oversight committee");
        await _meetings.Secretary.SendRawAsync(PersonInChat.Merge(again, again.Button(MeetingVerbs.Change), new Dictionary<string, string>(StringComparer.Ordinal) { ["place"] = "" }));
        (_meetings.Only().Details.Place ?? "").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("day", "\"\"")]
    [InlineData("day", "\"2027-13-45\"")]
    [InlineData("day", "[\"2027-03-19\"]")]
    [InlineData("start", "{\"hour\":11}")]
    [InlineData("place", "[\"Town Hall\",\"County Hall\"]")]
    [InlineData("place", "{\"name\":\"Town Hall\"}")]
    public async Task What_cannot_be_read_changes_nothing_and_is_told_beside_its_field(string input, string value)
    {
        _button[input] = JsonNode.Parse(value);

        var answer = await _meetings.Secretary.SendRawAsync(_button);

        answer.ToJsonString().ShouldContain("please correct");
        _meetings.Kept(_kept).Version.ShouldBe(_kept.Version);
    }

    [Fact]
    public async Task A_number_where_text_is_usual_is_that_text()
    {
        _button["place"] = 7;

        await _meetings.Secretary.SendRawAsync(_button);

        _meetings.Only().Details.Place.ShouldBe("7");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Data_that_comes_as_a_text_does_what_the_button_does(bool asMessage)
    {
        _button["place"] = "Town Hall";
        var activity = asMessage
            ? TeamsActivity.Button(_button, conversation: _meetings.Secretary.Conversation)
            : TeamsActivity.Invoke("adaptiveCard/action", new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = _button["verb"]!.DeepClone(), ["data"] = _button.ToJsonString() } });
        activity["conversation"]!["id"] = _meetings.Secretary.Conversation;
        activity["value"] = asMessage ? _button.ToJsonString() : activity["value"]!.ToJsonString();

        using var response = await _meetings.Bot.PostAsync(activity.By(PersonInChat.Secretary).ExpectingReplies());

        response.EnsureSuccessStatusCode();
        _meetings.Only().Details.Place.ShouldBe("Town Hall");
    }

    [Theory]
    [InlineData("\"{not an object\"")]
    [InlineData("\"Good\"")]
    [InlineData("[1, 2]")]
    public async Task A_value_that_holds_no_object_is_no_button(string value)
    {
        var activity = TeamsActivity.Personal("when is the next meeting?", conversation: _meetings.Secretary.Conversation).By(PersonInChat.Secretary);
        activity["value"] = JsonNode.Parse(value);

        (await _meetings.Bot.ExchangeAsync(activity)).ShouldHaveSingleItem().ToJsonString().ShouldContain("12 March");
        _meetings.Kept(_kept).Version.ShouldBe(_kept.Version);
    }
}
