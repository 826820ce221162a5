using System.Reflection;
using System.Text.RegularExpressions;
using Partnership.Facts;
using Shouldly;
using Xunit;

namespace TeamsBot.Tests.Areas.Questions;

/// <summary>A pattern that runs out of time on a busy machine makes another thing of what a person typed.</summary>
public sealed class PatternTests
{
    // They look at what stands beside a number or a word, and go back no further than it is long.
    private static readonly string[] LookAside = ["Ending", "LargeNumber", "Restricted", "Telephone", "TenDigits", "Years"];

    private static readonly (string Name, GeneratedRegexAttribute Pattern)[] All =
    [
        .. from assembly in new[] { typeof(FactBook).Assembly, typeof(BotHost).Assembly }
           from type in assembly.GetTypes()
           from method in type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly)
           let pattern = method.GetCustomAttribute<GeneratedRegexAttribute>()
           where pattern is not null
           select (method.Name, pattern),
    ];

    [Fact]
    public void No_pattern_has_a_time_limit_that_a_busy_machine_reaches()
    {
        All.Length.ShouldBeGreaterThan(40);
        All.Where(static one => one.Pattern.MatchTimeoutMilliseconds > 0).Select(static one => one.Name).ShouldBeEmpty();
    }

    [Fact]
    public void Patterns_take_time_in_proportion_to_the_text_whatever_it_is() =>
        All.Where(static one => !one.Pattern.Options.HasFlag(RegexOptions.NonBacktracking)).Select(static one => one.Name).Order(StringComparer.Ordinal).ShouldBe(LookAside);
}
