using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Facts;
using Partnership.Returns;
using Shouldly;
using TeamsBot.Areas.People;
using TeamsBot.Areas.Returns;
using TeamsBot.Areas.Returns.Tables;
using TeamsBot.People;
using TeamsBot.Storage;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Areas.Returns.Exports;

/// <summary>Files that people ask for in the chat, from the consent to the place they are put.</summary>
public sealed class ExportsInChatTests : IAsyncLifetime
{
    private readonly List<string> _expectedComplaints = [];

    private ReturnsUnderTest _returns = null!;
    private FakeConnector _connector = null!;
    private FakeFileStore _files = null!;

    private FilesInChat Contact => By(PersonInChat.Cherwell);

    private FilesInChat Secretary => By(PersonInChat.Secretary);

    public async ValueTask InitializeAsync()
    {
        _connector = await FakeConnector.StartAsync();
        _files = await FakeFileStore.StartAsync();
        _returns = await ReturnsUnderTest.StartAsync();
        await KeepAsync(ReturnCases.Submitted);
    }

    public async ValueTask DisposeAsync()
    {
        await _returns.Bot.DisposeAsync();
        await _files.DisposeAsync();
        await _connector.DisposeAsync();
        _returns.Bot.Complaints.Count.ShouldBe(_expectedComplaints.Count, string.Join('\n', _returns.Bot.Complaints));
        foreach (var (complaint, expected) in _returns.Bot.Complaints.Zip(_expectedComplaints))
        {
            complaint.ShouldContain(expected);
        }
    }

    [Fact]
    public async Task A_return_is_offered_with_its_name_and_size_and_put_into_OneDrive_when_allowed()
    {
        var consent = await Contact.AskForConsentAsync(FilesInChat.Export("2017-18", "cherwell", "mid"));

        await Contact.AllowAsync(consent);

        ((string?)consent["name"]).ShouldBe("CSF-2017-18-CHE-MID-1.docx");
        var file = _files.Files["CSF-2017-18-CHE-MID-1.docx"];
        ((int)consent["content"]!["sizeInBytes"]!).ShouldBe(file.Length);
        using var document = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
        document.MainDocumentPart!.Document.InnerText.ShouldContain("CSF-2017-18-CHE-MID-1");
        var edit = _connector.Shown.ShouldHaveSingleItem();
        (edit.IsEdit, edit.Id).ShouldBe((true, "consent-1"));
        var card = edit.Activity["attachments"]![0]!;
        ((string?)card["contentType"]).ShouldBe("application/vnd.microsoft.teams.card.file.info");
        ((string?)card["contentUrl"]).ShouldEndWith("CSF-2017-18-CHE-MID-1.docx");
        ((string?)card["content"]!["fileType"]).ShouldBe("docx");
    }

    [Fact]
    public async Task Where_the_consent_card_is_gone_the_file_is_shown_in_a_new_message()
    {
        _connector.Answer = sent => sent.IsEdit ? FakeAnswer.Refused(404) : null;

        await Contact.TakeAsync(FilesInChat.Export("2017-18", "cherwell", "mid"));

        var shown = _connector.Shown.ShouldHaveSingleItem();
        shown.IsEdit.ShouldBeFalse();
        ((string?)shown.Activity["attachments"]![0]!["contentType"]).ShouldBe("application/vnd.microsoft.teams.card.file.info");
    }

    [Fact]
    public async Task The_version_that_was_offered_is_the_one_that_is_handed_over()
    {
        await KeepAsync(ReturnCases.SentBack, ReturnCases.Submitted);
        var consent = await Contact.AskForConsentAsync(FilesInChat.Export("2017-18", "cherwell", "mid"));
        var again = ReturnCases.SentBack with { State = ReturnState.Submitted, Revision = 10, Contact = ReturnCases.Submitted.Contact };
        await KeepAsync(again, ReturnCases.SentBack);

        await Contact.AllowAsync(consent);

        using var document = WordprocessingDocument.Open(new MemoryStream(_files.Files["CSF-2017-18-CHE-MID-1.docx"]), isEditable: false);
        document.MainDocumentPart!.Document.InnerText.ShouldContain("CSF-2017-18-CHE-MID-1");
        ((string?)(await Contact.AskForConsentAsync(FilesInChat.Export("2017-18", "cherwell", "mid")))["name"]).ShouldBe("CSF-2017-18-CHE-MID-2.docx");
        ((string?)(await Contact.AskForConsentAsync(FilesInChat.Export("2017-18", "cherwell", "mid", version: 1)))["name"]).ShouldBe("CSF-2017-18-CHE-MID-1.docx");
    }

    [Fact]
    public async Task The_secretariat_gets_a_whole_year_as_a_table()
    {
        await KeepAsync(ReturnCases.Plan);

        var table = CsvInHand.Read(await Secretary.TakeAsync(FilesInChat.Export("2017-18")));

        table.Rows.Select(row => row["Reference"]).Distinct(StringComparer.Ordinal).ShouldBe(["CSF-2017-18-CHE-PLAN-1", "CSF-2017-18-CHE-MID-1"]);
        table.Total("CSF-2017-18-CHE-PLAN-1").ShouldBe(Money.FromPounds(58_542));
    }

    [Theory]
    [InlineData("export 2017/18", "returns-2017-18.csv")]
    [InlineData("Please export the returns", "returns-2017-18.csv")]
    [InlineData("export the mid-year return for Cherwell", "CSF-2017-18-CHE-MID-1.docx")]
    [InlineData("download CSF-2017-18-CHE-MID-1", "CSF-2017-18-CHE-MID-1.docx")]
    public async Task Words_do_what_the_button_does(string words, string name)
    {
        var reply = (await new PersonInChat(_returns.Bot, PersonInChat.Secretary).SayAsync(words)).ShouldHaveSingleItem();

        ((string?)reply["attachments"]![0]!["name"]).ShouldBe(name);
    }

    [Fact]
    public async Task A_year_that_is_not_named_is_the_newest() =>
        ((string?)(await Secretary.AskForConsentAsync(FilesInChat.Export()))["name"]).ShouldBe("returns-2017-18.csv");

    [Fact]
    public async Task A_draft_that_was_never_signed_is_given_as_one()
    {
        await KeepAsync(ReturnCases.Draft(ReturnKind.EndYear) with { Lines = ReturnCases.MidYearLines });

        ((string?)(await Contact.AskForConsentAsync(FilesInChat.Export("2017-18", "cherwell", "end")))["name"]).ShouldBe("CSF-2017-18-CHE-END-draft.docx");
    }

    [Fact]
    public async Task Only_the_secretariat_gets_a_whole_year() => await RefusedAsync(Contact, FilesInChat.Export("2017-18"), "secretariat");

    [Fact]
    public async Task Who_has_no_part_in_an_area_gets_none_of_its_returns() =>
        await RefusedAsync(By(PersonInChat.Member), FilesInChat.Export("2017-18", "cherwell", "mid"), "no part");

    [Theory]
    [InlineData("2031-32", "cherwell", "mid", null, "has not been opened")]
    [InlineData("2017-18", "grimsby", "mid", null, "which return")]
    [InlineData("2017-18", null, "mid", 1, "which return")]
    [InlineData("2017-18", "cherwell", "end", null, "not started")]
    [InlineData("2017-18", "cherwell", "mid", 9, "no submission of that number")]
    public async Task What_does_not_exist_is_said_so(string period, string? area, string kind, int? version, string words) =>
        await RefusedAsync(Secretary, FilesInChat.Export(period, area, kind, version), words);

    [Fact]
    public async Task No_file_is_handed_over_where_a_channel_looks_on()
    {
        var activity = TeamsActivity.Channel("", _connector.ServiceUrl, PersonInChat.Secretary);
        activity["value"] = FilesInChat.Export("2017-18");

        var reply = (await _returns.Bot.ExchangeAsync(activity)).ShouldHaveSingleItem();

        ((string)reply["text"]!).ShouldContain("personal chat");
    }

    [Fact]
    public async Task A_button_of_a_card_is_answered_beside_it_and_the_consent_comes_below()
    {
        var body = await new PersonInChat(_returns.Bot, PersonInChat.Secretary, _connector.ServiceUrl).SendRawAsync(FilesInChat.Export("2017-18"));

        ((string)body["value"]!).ShouldContain("returns-2017-18.csv");
        ((string?)_connector.Shown.ShouldHaveSingleItem().Activity["attachments"]![0]!["contentType"]).ShouldBe("application/vnd.microsoft.teams.card.file.consent");
    }

    [Fact]
    public async Task The_preview_gives_what_it_shows_as_a_document()
    {
        var contact = new PersonInChat(_returns.Bot, PersonInChat.Cherwell, _connector.ServiceUrl);
        var data = FilesInChat.Export("2017-18", "cherwell", "mid");
        data["verb"] = ReturnVerbs.Preview;
        var preview = await contact.SendAsync(data);

        await contact.SendRawAsync(preview.Button(ReturnVerbs.Export));

        ((string?)_connector.Shown.ShouldHaveSingleItem().Activity["attachments"]![0]!["name"]).ShouldBe("CSF-2017-18-CHE-MID-1.docx");
    }

    [Fact]
    public async Task Who_lost_the_role_before_allowing_gets_nothing()
    {
        var consent = await Contact.AskForConsentAsync(FilesInChat.Export("2017-18", "cherwell", "mid"));
        var roles = _returns.Bot.Services.GetRequiredService<RoleStore>();
        await roles.TakeAsync(ReturnCases.Secretary, ReturnCases.Contact, Role.CspContact, new FundedLineId("cherwell"), CancellationToken.None);

        await Contact.AllowAsync(consent);

        _files.Files.ShouldBeEmpty();
        _connector.Shown.ShouldHaveSingleItem().Text.ShouldContain("no part");
    }

    [Theory]
    [InlineData("https://files.example.org/upload/a")]
    [InlineData("https://partnership-my.sharepoint.com.example.org/upload/a")]
    [InlineData("https://partnership-my.sharepoint.com:8443/upload/a")]
    [InlineData("http://partnership-my.sharepoint.com/upload/a")]
    [InlineData("https://sharepoint.com@example.org/upload/a")]
    [InlineData("file:///etc/passwd")]
    [InlineData("nowhere")]
    public async Task No_file_goes_to_an_address_that_is_none_of_Microsofts(string address)
    {
        _expectedComplaints.Add("files go by https");
        var consent = await Contact.AskForConsentAsync(FilesInChat.Export("2017-18", "cherwell", "mid"));

        await Contact.AllowAsync(consent, address);

        _connector.Shown.ShouldHaveSingleItem().Text.ShouldContain("sent it nowhere");
    }

    [Theory]
    [InlineData(202)]
    [InlineData(302)]
    [InlineData(404)]
    [InlineData(500)]
    public async Task An_upload_that_fails_is_said_in_plain_words_and_can_be_asked_for_again(int status)
    {
        _expectedComplaints.Add($"refused a file with status {status}");
        _files.FailWith = status;
        var consent = await Contact.AskForConsentAsync(FilesInChat.Export("2017-18", "cherwell", "mid"));
        await Contact.AllowAsync(consent);
        _files.FailWith = null;

        await Contact.AllowAsync(consent);

        _connector.Shown[0].Text.ShouldContain("Nothing is lost");
        _files.Files.Keys.ShouldBe(["CSF-2017-18-CHE-MID-1.docx"]);
    }

    [Fact]
    public async Task A_file_that_is_declined_goes_nowhere()
    {
        await Contact.DeclineAsync(await Contact.AskForConsentAsync(FilesInChat.Export("2017-18", "cherwell", "mid")));

        _files.Files.ShouldBeEmpty();
        _connector.Shown.ShouldHaveSingleItem().Text.ShouldContain("no file");
    }

    [Fact]
    public async Task A_consent_to_something_unknown_is_answered_kindly()
    {
        var consent = await Contact.AskForConsentAsync(FilesInChat.Export("2017-18", "cherwell", "mid"));
        consent["content"]!["acceptContext"] = new JsonObject { ["verb"] = ReturnVerbs.Submit };

        await Contact.AllowAsync(consent);

        _files.Files.ShouldBeEmpty();
        _connector.Shown.ShouldHaveSingleItem().Text.ShouldContain("no longer know");
    }

    private FilesInChat By(string objectId) => new(_returns.Bot, objectId, _connector, _files);

    private async Task KeepAsync(Return after, Return? before = null) =>
        (await _returns.Store.SaveAsync(new ReturnSaving(before, after, "returns.test", Form: null, Messages: []), CancellationToken.None)).ShouldBe(SavingOutcome.Saved);

    private async Task RefusedAsync(FilesInChat person, JsonObject export, string words)
    {
        var reply = await person.AskAsync(export);

        ((string)reply["text"]!).ShouldContain(words);
        (reply["attachments"] as JsonArray ?? []).ShouldBeEmpty();
    }
}
