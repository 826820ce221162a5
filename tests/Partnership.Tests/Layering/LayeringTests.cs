using System.Reflection;
using NetArchTest.Rules;
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
        ["Returns"] = ["Facts", "Calendars", "Texts"],
        ["Meetings"] = ["Facts", "Calendars", "Texts"],

        // Questions about the present work are about meetings and returns alike, and name days and kinds as those do.
        ["Live"] = ["Facts", "Calendars", "Texts", "Meetings", "Returns"],
    };

    [Fact]
    public void Partnership_is_plain_CSharp_without_bots_web_database_or_network()
    {
        var references = Partnership.GetReferencedAssemblies().Select(reference => reference.Name ?? "").ToList();

        references.ShouldNotBeEmpty();
        references.ShouldAllBe(name => name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("UglyToad.PdfPig", StringComparison.Ordinal) || string.Equals(name, "Ical.Net", StringComparison.Ordinal));
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
            from area in MayUse.Keys
            let others = MayUse.Keys.Except([area, .. MayUse[area]], StringComparer.Ordinal).Select(Namespace)
            from type in Types.InAssembly(Partnership).That().ResideInNamespace(Namespace(area)).And().HaveDependencyOnAny([.. others]).GetTypes()
            select type.FullName;

        reaches.ShouldBeEmpty();
    }

    [Fact]
    public void An_area_is_found_to_use_what_it_may_use() =>
        Types.InAssembly(Partnership).That().ResideInNamespace(Namespace("Questions")).And().HaveDependencyOnAny(Namespace("Facts")).GetTypes().ShouldNotBeEmpty();

    // The library writes a nested type's name with a slash.
    [Fact]
    public void A_use_hidden_in_a_method_body_is_seen() =>
        Types.InAssembly(typeof(LayeringTests).Assembly).That().HaveName(nameof(Outsider)).And().HaveDependencyOnAny(typeof(Insider).FullName!.Replace('+', '/')).GetTypes().ShouldHaveSingleItem();

    private static string Namespace(string area) => "Partnership." + area;

    private static string? Area(Type type) =>
        type.Namespace?.Split('.') is ["Partnership", var area, ..] && MayUse.ContainsKey(area) ? area : null;

    private static class Insider
    {
        public static int Answer(int question) => question + 1;
    }

    private static class Outsider
    {
        public static async Task<Func<bool>> AskAsync()
        {
            await Task.Yield();
            return static () => Insider.Answer(2) > 1;
        }
    }
}
