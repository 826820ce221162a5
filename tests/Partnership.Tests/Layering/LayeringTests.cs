using System.Reflection;
using Partnership.Facts;
using Shouldly;
using Xunit;

namespace Partnership.Tests.Layering;

/// <summary>The directions in which the project's parts may know each other.</summary>
public sealed class LayeringTests
{
    private static readonly Assembly Partnership = typeof(FactBook).Assembly;

    // Areas stand beside each other on the facts and the calendar. A contract between two areas would be named here.
    private static readonly Dictionary<string, string[]> MayUse = new(StringComparer.Ordinal)
    {
        ["Calendars"] = [],
        ["Texts"] = [],
        ["Facts"] = ["Calendars"],
        ["Questions"] = ["Facts", "Calendars"],
        ["Returns"] = ["Facts", "Calendars"],
        ["Meetings"] = ["Facts", "Calendars", "Texts"],

        // Questions about the present work are about meetings and returns alike, and name days and kinds as those do.
        ["Live"] = ["Facts", "Calendars", "Meetings", "Returns"],
    };

    [Fact]
    public void Partnership_is_plain_CSharp_without_bots_web_database_or_network()
    {
        var references = Partnership.GetReferencedAssemblies().Select(reference => reference.Name ?? "").ToList();

        references.ShouldNotBeEmpty();
        references.ShouldAllBe(name => name.StartsWith("System.", StringComparison.Ordinal));
        references.ShouldNotContain(name => name.StartsWith("System.Net.", StringComparison.Ordinal) || name.StartsWith("System.Data", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_type_of_Partnership_lies_in_a_known_area()
    {
        var strays = Partnership.GetTypes().Where(type => type.Namespace?.StartsWith("Partnership", StringComparison.Ordinal) == true && Area(type) is null);

        strays.ShouldBeEmpty();
    }

    [Fact]
    public void Areas_do_not_reach_into_each_other()
    {
        var reaches =
            from type in Partnership.GetTypes()
            let area = Area(type)
            where area is not null
            from used in TypeUses.Of(type)
            let usedArea = used.Assembly == Partnership ? Area(used) : null
            where usedArea is not null && !MayUse[area].Append(area).Contains(usedArea, StringComparer.Ordinal)
            select $"{type.FullName} uses {used.FullName}";

        reaches.ShouldBeEmpty();
    }

    [Fact]
    public void A_use_hidden_in_a_method_body_is_seen() =>
        TypeUses.Of(typeof(Outsider)).ShouldContain(typeof(Insider));

    private static string? Area(Type type) =>
        type.Namespace?.Split('.') is ["Partnership", var area, ..] && MayUse.ContainsKey(area) ? area : null;

    private static class Insider
    {
        public static int Answer(int question) => question + 1;
    }

    private static class Outsider
    {
        public static bool Ask() => Insider.Answer(2) > 1;
    }
}
