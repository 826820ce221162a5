using Shouldly;
using TeamsBot.Areas.People;
using Xunit;

namespace TeamsBot.Tests.Areas.People;

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
    [InlineData("I am the new police commander for Oxford", "me", "LpaCommander", "Oxford")]
    [InlineData("Hello, I'd like to be the contact for West Oxfordshire", "me", "CspContact", "West Oxfordshire")]
    [InlineData("please put me down as lead contact for Public Health", "me", "LeadContact", "Public Health")]
    [InlineData("I'm now the secretary", "me", "Secretariat", "")]
    [InlineData("I have taken over from Grace Enderby as LPA commander for Oxford", "me", "LpaCommander", "Oxford")]
    [InlineData("I was recently made CSP contact for Oxford", "me", "CspContact", "Oxford")]
    [InlineData("Priya Nair is replacing Owen as CSP contact for Cherwell", "Priya Nair", "CspContact", "Cherwell")]
    [InlineData("Priya has taken over from Owen as CSP contact for Cherwell", "Priya", "CspContact", "Cherwell")]
    [InlineData("I've just taken over from Owen", "me", "", "")]
    [InlineData("Priya Nair is the new CSP contact for Cherwell", "Priya Nair", "CspContact", "Cherwell")]
    [InlineData("let Priya Nair see exempt items", "Priya Nair", "ExemptReader", "")]
    [InlineData("Please allow Priya to read the exempt papers.", "Priya", "ExemptReader", "")]
    [InlineData("Priya Nair may now see the exempt part", "Priya Nair", "ExemptReader", "")]
    public void Words_that_give_a_role(string text, string who, string role, string area) => Check(text, PeopleVerbs.Give, who, role, area);

    [Theory]
    [InlineData("Owen Larkfield is no longer CSP contact for Cherwell", "Owen Larkfield", "CspContact", "Cherwell")]
    [InlineData("<at>Grace</at> is no longer the LPA commander for Oxford.", "<at>Grace</at>", "LpaCommander", "Oxford")]
    [InlineData("Sam is no longer part of the secretariat", "Sam", "Secretariat", "")]
    [InlineData("remove Owen as CSP contact for Cherwell", "Owen", "CspContact", "Cherwell")]
    [InlineData("Priya Nair is no longer lead contact for Public Health", "Priya Nair", "LeadContact", "Public Health")]
    [InlineData("I'm no longer CSP contact for Cherwell", "me", "CspContact", "Cherwell")]
    [InlineData("remove Sam from the secretariat", "Sam", "Secretariat", "")]
    [InlineData("Priya Nair may no longer see exempt items", "Priya Nair", "ExemptReader", "")]
    [InlineData("don't let Priya see exempt items any more", "Priya", "ExemptReader", "")]
    [InlineData("stop Priya seeing exempt items", "Priya", "ExemptReader", "")]
    public void Words_that_take_a_role(string text, string who, string role, string area) => Check(text, PeopleVerbs.Take, who, role, area);

    [Theory]
    [InlineData("who has which role?")]
    [InlineData("Show me the roles")]
    [InlineData("Who may see exempt items?")]
    public void Words_that_list_roles(string text) => RoleRequest.Read(text)!.Verb.ShouldBe(PeopleVerbs.List);

    [Theory]
    [InlineData("who is the CSP contact for Cherwell")]
    [InlineData("which exempt items does the board have")]
    [InlineData("can Owen see exempt items")]
    [InlineData("who is the lead contact for Thames Valley Police")]
    [InlineData("who is no longer CSP contact for Cherwell")]
    [InlineData("which councillor is no longer in the secretariat")]
    [InlineData("what does the secretariat do")]
    [InlineData("does the funding make a difference for Oxford")]
    [InlineData("make a table of funding for Cherwell")]
    [InlineData("how do I remove someone from the secretariat")]
    [InlineData("how do I make someone CSP contact for Cherwell")]
    [InlineData("what is the role of the police commander")]
    [InlineData("who has taken over from the secretary")]
    [InlineData("who is the new CSP contact for Cherwell")]
    [InlineData("Owen is the CSP contact for Cherwell")]
    [InlineData("I'm the CSP contact for Cherwell and I need help with my return")]
    [InlineData("I am the commander for Oxford, where do I sign")]
    [InlineData("has anybody taken over from the old commander")]
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
