using System.Reflection;
using NetArchTest.Rules;
using Shouldly;
using TeamsBot.Cards;
using Xunit;

namespace TeamsBot.Tests;

/// <summary>The directions in which the bot's rooms may know each other. What composes them lies in the root and may know all.</summary>
public sealed class LayeringTests
{
    private static readonly Assembly Bot = typeof(CardTemplates).Assembly;

    // Each stands below what may use it, so that no chain of uses comes back to where it began.
    private static readonly Dictionary<string, string[]> MayUse = new(StringComparer.Ordinal)
    {
        ["Cards"] = [],
        ["Hosting"] = [],
        ["Scheduling"] = [],
        ["Storage"] = ["Scheduling"],
        ["Facts"] = ["Storage"],
        ["People"] = ["Storage"],
        ["Teams"] = ["Hosting", "Scheduling", "Storage"],
        ["Chat"] = ["Cards", "Storage", "Facts", "People", "Teams"],
        ["Delivery"] = ["Cards", "Scheduling", "Storage", "People", "Teams", "Chat"],
        ["Files"] = ["Delivery"],

        ["Areas.Waiting"] = ["Cards", "People", "Chat"],
        ["Areas.Questions"] = ["Cards", "Scheduling", "Storage", "Facts", "People", "Teams", "Chat", "Areas.Waiting"],
        ["Areas.Meetings"] = ["Cards", "Hosting", "Scheduling", "Storage", "Facts", "People", "Chat", "Delivery", "Files", "Areas.Questions"],
        ["Areas.Returns"] = ["Cards", "Scheduling", "Storage", "Facts", "People", "Chat", "Delivery", "Files", "Areas.Waiting", "Areas.Questions"],
        ["Areas.Indicators"] = ["Cards", "Storage", "Facts", "People", "Chat", "Areas.Returns"],
        ["Areas.Updates"] = ["Cards", "Storage", "Facts", "People", "Chat", "Delivery", "Areas.Returns"],

        // What is held about a person, and what is removed with them, is asked of every area.
        ["Areas.People"] = ["Cards", "Hosting", "Scheduling", "Storage", "Facts", "People", "Chat", "Delivery", "Areas.Questions", "Areas.Meetings", "Areas.Returns", "Areas.Indicators", "Areas.Updates"],

        // The secretariat's reports and an agenda's matters bring areas together that do not know each other.
        ["Areas.Reports"] = ["Cards", "Storage", "People", "Chat", "Areas.Meetings", "Areas.Returns", "Areas.Indicators", "Areas.Updates"],

        ["Graph"] = ["Hosting", "Storage", "Facts", "Teams", "Delivery", "Files", "Areas.Meetings"],
        ["Alarms"] = ["Hosting", "Scheduling", "Teams", "Delivery", "Graph"],
        ["Commands"] = ["Delivery", "Hosting", "Storage", "Facts", "People", "Teams", "Alarms", "Areas.Meetings", "Areas.Returns", "Areas.Updates", "Areas.People"],
    };

    [Fact]
    public void A_room_uses_only_what_stands_before_it()
    {
        var before = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (room, uses) in MayUse)
        {
            before.IsSupersetOf(uses).ShouldBeTrue(room);
            before.Add(room);
        }
    }

    [Fact]
    public void Every_type_of_the_bot_lies_in_a_known_room_or_in_the_root() =>
        Bot.GetTypes()
            .Where(static type => type.Namespace?.StartsWith("TeamsBot.", StringComparison.Ordinal) == true && !MayUse.Keys.Any(room => IsIn(type.Namespace, room)))
            .ShouldBeEmpty();

    [Fact]
    public void Rooms_do_not_reach_into_each_other()
    {
        var reaches =
            from room in MayUse.Keys
            let others = MayUse.Keys.Except([room, .. MayUse[room]], StringComparer.Ordinal).Select(Namespace)
            from type in Types.InAssembly(Bot).That().ResideInNamespace(Namespace(room)).And().HaveDependencyOnAny([.. others]).GetTypes()
            select $"{room}: {type.FullName}";

        reaches.ShouldBeEmpty();
    }

    private static bool IsIn(string name, string room) => name.Equals(Namespace(room), StringComparison.Ordinal) || name.StartsWith(Namespace(room) + ".", StringComparison.Ordinal);

    private static string Namespace(string room) => "TeamsBot." + room;
}
