using Shouldly;
using TeamsBot.People;
using Xunit;

namespace TeamsBot.Tests.People;

public sealed class RoleRequestTests
{
    [Theory]
    [InlineData("make Owen Larkfield CSP contact for Cherwell", "Owen Larkfield", "CspContact", "Cherwell")]
    [InlineData("Please make <at>Owen Larkfield</at> the new CSP contact for South and Vale.", "<at>Owen Larkfield</at>", "CspContact", "South and Vale")]
    [InlineData("make Grace Enderby LPA commander for Oxford", "Grace Enderby", "LpaCommander", "Oxford")]
    [InlineData("appoint grace as police commander of the West Oxfordshire", "grace", "LpaCommander", "West Oxfordshire")]
    [InlineData("make 0e5a1e00-0000-4000-8000-000000000012 secretariat", "0e5a1e00-0000-4000-8000-000000000012", "Secretariat", "")]
    [InlineData("Make Sam a member of the secretariat!", "Sam", "Secretariat", "")]
    [InlineData("add Sam Carter to the secretariat", "Sam Carter", "Secretariat", "")]
    [InlineData("make me CSP contact for Cherwell, please", "me", "CspContact", "Cherwell")]
    [InlineData("make Sam CSP contact", "Sam", "CspContact", "")]
    [InlineData("make Priya Nair lead contact for Thames Valley Police", "Priya Nair", "LeadContact", "Thames Valley Police")]
    [InlineData("appoint Priya as the lead agency contact for the Public Health", "Priya", "LeadContact", "Public Health")]
    [InlineData("add Priya Nair as a lead contact", "Priya Nair", "LeadContact", "")]
    public void Words_that_give_a_role(string text, string who, string role, string area) => Check(text, PeopleVerbs.Give, who, role, area);

    [Theory]
    [InlineData("Owen Larkfield is no longer CSP contact for Cherwell", "Owen Larkfield", "CspContact", "Cherwell")]
    [InlineData("<at>Grace</at> is no longer the LPA commander for Oxford.", "<at>Grace</at>", "LpaCommander", "Oxford")]
    [InlineData("Sam is no longer part of the secretariat", "Sam", "Secretariat", "")]
    [InlineData("remove Owen as CSP contact for Cherwell", "Owen", "CspContact", "Cherwell")]
    [InlineData("Priya Nair is no longer lead contact for Public Health", "Priya Nair", "LeadContact", "Public Health")]
    [InlineData("remove Sam from the secretariat", "Sam", "Secretariat", "")]
    public void Words_that_take_a_role(string text, string who, string role, string area) => Check(text, PeopleVerbs.Take, who, role, area);

    [Theory]
    [InlineData("who has which role?")]
    [InlineData("Show me the roles")]
    public void Words_that_list_roles(string text) => RoleRequest.Read(text)!.Verb.ShouldBe(PeopleVerbs.List);

    [Theory]
    [InlineData("who is the CSP contact for Cherwell")]
    [InlineData("who is the lead contact for Thames Valley Police")]
    [InlineData("who is no longer CSP contact for Cherwell")]
    [InlineData("which councillor is no longer in the secretariat")]
    [InlineData("what does the secretariat do")]
    [InlineData("does the funding make a difference for Oxford")]
    [InlineData("make a table of funding for Cherwell")]
    [InlineData("how do I remove someone from the secretariat")]
    [InlineData("how do I make someone CSP contact for Cherwell")]
    [InlineData("what is the role of the police commander")]
    [InlineData("make")]
    [InlineData("")]
    public void Questions_are_left_to_the_facts(string text) => RoleRequest.Read(text).ShouldBeNull();

    [Fact]
    public void A_text_made_to_confuse_the_patterns_is_read_in_no_time() =>
        RoleRequest.Read("make " + string.Join(' ', Enumerable.Repeat("the new contact for", 14))).ShouldNotBeNull();

    private static void Check(string text, string verb, string who, string role, string area)
    {
        var request = RoleRequest.Read(text);

        request.ShouldNotBeNull();
        request.Verb.ShouldBe(verb);
        ((string?)request.Data[RoleRequest.WhoKey]).ShouldBe(who);
        ((string?)request.Data[RoleRequest.RoleKey]).ShouldBe(role);
        ((string?)request.Data[RoleRequest.AreaKey]).ShouldBe(area);
    }
}
