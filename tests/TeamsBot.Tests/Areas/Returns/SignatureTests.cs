using System.IO.Compression;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Returns;
using Shouldly;
using TeamsBot.Areas.People;
using TeamsBot.Areas.Returns;
using TeamsBot.Areas.Returns.Periods;
using TeamsBot.People;
using TeamsBot.Tests.Areas.Returns.Exports;
using TeamsBot.Tests.FakeTeams;
using Xunit;
using static TeamsBot.Tests.Areas.Returns.TypedInputs;

namespace TeamsBot.Tests.Areas.Returns;

/// <summary>Whose a signature is, and whose the second look.</summary>
public sealed class SignatureTests : IAsyncLifetime
{
    private const string Both = PersonInChat.Secretary;

    private ReturnsUnderTest _returns = null!;

    private PersonInChat Owen => new(_returns.Bot, PersonInChat.Cherwell) { Name = "Owen Price (CSP contact)" };

    private PersonInChat Marian => new(_returns.Bot, Both) { Name = "Marian Field" };

    public async ValueTask InitializeAsync() => _returns = await ReturnsUnderTest.StartAsync();

    public ValueTask DisposeAsync() => _returns.DisposeAsync();

    [Fact]
    public async Task Another_name_than_the_accounts_is_refused_beside_its_field_and_signs_nothing()
    {
        var sign = await PlanToSignAsync();

        var refused = await Owen.PressAsync(sign, ReturnVerbs.Submit, Typed(("name", "Grace Enderby (police commander)")));

        _returns.Kept().State.ShouldBe(ReturnState.Draft);
        refused.Inputs["name"].ShouldBe("Grace Enderby (police commander)");
        refused.Shown.ShouldContain("signed in to Teams as Owen Price");
    }

    [Fact]
    public async Task An_account_whose_name_Teams_does_not_tell_signs_nothing()
    {
        var sign = await PlanToSignAsync();
        var nameless = new PersonInChat(_returns.Bot, PersonInChat.Cherwell) { Name = "" };

        var refused = await nameless.PressAsync(sign, ReturnVerbs.Submit, Typed(("name", "Owen Price")));

        _returns.Kept().State.ShouldBe(ReturnState.Draft);
        refused.Shown.ShouldContain("Teams does not tell me your name");
    }

    [Theory]
    [InlineData("Owen Price")]
    [InlineData("O. Price")]
    [InlineData("PRICE, Owen")]
    [InlineData("Mr Owen James Price")]
    [InlineData("Cllr. Owen Pricé")]
    public async Task A_signature_is_the_accounts_whichever_way_its_name_is_typed(string typed)
    {
        var receipt = await Owen.PressAsync(await PlanToSignAsync(), ReturnVerbs.Submit, Typed(("name", typed)));

        _returns.Kept().Contact!.By.Name.ShouldBe("Owen Price (CSP contact)");
        receipt.Shown.ShouldContain("Owen Price");
    }

    [Theory]
    [InlineData("Owen Enderby")]
    [InlineData("Owen")]
    [InlineData("O. P.")]
    [InlineData("pp Grace Enderby")]
    public async Task Part_of_a_name_or_another_with_a_word_in_common_signs_nothing(string typed)
    {
        await Owen.PressAsync(await PlanToSignAsync(), ReturnVerbs.Submit, Typed(("name", typed)));

        _returns.Kept().State.ShouldBe(ReturnState.Draft);
    }

    [Fact]
    public async Task Who_signed_a_return_does_not_accept_it()
    {
        var open = await CountersignedByMarianAsync();

        open.Has(ReturnVerbs.Accept).ShouldBeFalse();
        open.Has(ReturnVerbs.Changes).ShouldBeTrue();
        open.Shown.ShouldContain("another person of the secretariat accepts it");
        var forged = open.Button(ReturnVerbs.Changes);
        forged["verb"] = ReturnVerbs.Accept;
        forged["confirm"] = true;
        forged["nonce"] = Guid.NewGuid().ToString("N");
        (await Marian.SendAsync(forged)).Shown.ShouldContain("You signed this return yourself");
        _returns.Kept().State.ShouldBe(ReturnState.Countersigned);

        await _returns.Bot.Services.GetRequiredService<RoleStore>().GiveAsync(new PersonId(Guid.Parse(PersonInChat.Member)), Role.Secretariat, RoleScope.None, CancellationToken.None);
        var other = new PersonInChat(_returns.Bot, PersonInChat.Member) { Name = "Ann Other" };
        var question = await other.PressAsync(await _returns.OpenAsync(other, "cherwell", ReturnKind.SpendingPlan), ReturnVerbs.Accept);
        (await other.PressAsync(question, ReturnVerbs.Accept)).Shown.ShouldContain("Ann Other");
        _returns.Kept().IsAcceptedBySigner.ShouldBeFalse();
    }

    [Fact]
    public async Task Where_the_secretariat_allows_it_knowingly_the_card_and_the_document_say_so()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var files = await FakeFileStore.StartAsync();
        await CountersignedByMarianAsync();
        var period = await Marian.AskForCardAsync("open the funding year 2017/18");
        period = period.Has(PeriodVerbs.Save) ? period : await Marian.PressAsync(period, PeriodVerbs.Open);
        (await Marian.PressAsync(period, PeriodVerbs.Save, Typed(("signersMayAccept", "true")))).Shown.ShouldContain("may also accept it");

        var question = await Marian.PressAsync(await _returns.OpenAsync(Marian, "cherwell", ReturnKind.SpendingPlan), ReturnVerbs.Accept);
        await Marian.PressAsync(question, ReturnVerbs.Accept);

        _returns.Kept().IsAcceptedBySigner.ShouldBeTrue();
        (await _returns.OpenAsync(Marian, "cherwell", ReturnKind.SpendingPlan)).Shown.ShouldContain("who had signed it as well");
        var word = await new FilesInChat(_returns.Bot, PersonInChat.Secretary, connector, files).TakeAsync(FilesInChat.Export(ReturnsUnderTest.Period.Value, "cherwell", "plan"));
        using var zip = new ZipArchive(new MemoryStream(word));
        using var document = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        (await document.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldContain("who had signed it as well");
    }

    [Fact]
    public async Task A_check_by_somebody_without_a_part_in_the_return_is_answered_in_words()
    {
        var check = (await PlanToSignAsync()).Button(ReturnVerbs.Preview);
        check["verb"] = ReturnVerbs.Check;

        var answer = await new PersonInChat(_returns.Bot, PersonInChat.Member).SendRawAsync(check);

        ((string)answer["value"]!).ShouldNotContain("went wrong");
        ((int)answer["statusCode"]!).ShouldBe(200);
    }

    private async Task<CardInHand> PlanToSignAsync()
    {
        var overview = await _returns.OpenAsync(Owen, "cherwell", ReturnKind.SpendingPlan);
        var form = await Owen.PressAsync(overview, ReturnVerbs.NewLine);
        overview = await Owen.PressAsync(form, ReturnVerbs.SaveLine, Typed(("title", "A post"), ("text", "To have one"), ("cost", "58,542")));
        return await Owen.PressAsync(overview, ReturnVerbs.Sign);
    }

    /// <summary>Marian is commander and secretariat in one person.</summary>
    private async Task<CardInHand> CountersignedByMarianAsync()
    {
        await _returns.GiveRoleAsync(Both, Role.LpaCommander);
        await Owen.PressAsync(await PlanToSignAsync(), ReturnVerbs.Submit);
        var card = await Marian.PressAsync(await _returns.OpenAsync(Marian, "cherwell", ReturnKind.SpendingPlan), ReturnVerbs.Countersign);
        await Marian.PressAsync(card, ReturnVerbs.Countersign);
        _returns.Kept().State.ShouldBe(ReturnState.Countersigned);
        return await _returns.OpenAsync(Marian, "cherwell", ReturnKind.SpendingPlan);
    }
}
