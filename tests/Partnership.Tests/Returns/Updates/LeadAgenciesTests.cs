using Partnership.Facts;
using Partnership.Returns.Updates;
using Partnership.Tests.Facts;
using Shouldly;
using Xunit;

namespace Partnership.Tests.Returns.Updates;

public sealed class LeadAgenciesTests
{
    private static readonly LeadAgencies Agencies = new(Oxfordshire.Facts);

    [Fact]
    public void They_are_the_leads_of_the_newest_delivery_plan_without_the_CSPs()
    {
        var ids = Agencies.All.Select(static body => body.Id.Value).ToList();

        ids.ShouldBe(["nps", "oscb", "odaag", "public-health", "sop", "tvp", "yjs"], ignoreOrder: true);
        Agencies.WithId(new BodyId("csps")).ShouldBeNull();
    }

    [Theory]
    [InlineData("Thames Valley Police", "tvp")]
    [InlineData("tvp", "tvp")]
    [InlineData("public health", "public-health")]
    public void One_is_found_by_its_name_alias_or_id(string words, string id) => Agencies.Find(words).ShouldNotBeNull().Id.Value.ShouldBe(id);

    [Theory]
    [InlineData("Cherwell")]
    [InlineData("Trading Standards")]
    [InlineData("Atlantis")]
    [InlineData("")]
    public void Others_are_none(string words) => Agencies.Find(words).ShouldBeNull();
}
