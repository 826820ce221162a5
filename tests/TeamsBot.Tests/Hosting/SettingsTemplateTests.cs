using System.Reflection;
using System.Text.Json;
using Shouldly;
using TeamsBot.Teams;
using Xunit;

namespace TeamsBot.Tests.Hosting;

public sealed class SettingsTemplateTests
{
    [Fact]
    public void The_template_lists_every_option_and_nothing_else()
    {
        var options = OptionTypes()
            .SelectMany(type => type.GetProperties().Where(property => property.SetMethod is not null).Select(property => KeyOf(type, property)))
            .Order(StringComparer.Ordinal);

        Keys(ReadTemplate().RootElement, "").Order(StringComparer.Ordinal).ShouldBe(options);
    }

    [Fact]
    public void Every_key_of_the_template_has_a_comment_above_it()
    {
        var lines = File.ReadAllLines(TemplatePath());
        var sections = OptionTypes().Select(SectionOf).ToHashSet(StringComparer.Ordinal);

        for (var i = 1; i < lines.Length; i++)
        {
            var key = lines[i].Trim().Split('"') is ["", var name, ..] ? name : null;
            if (key is not null && !sections.Contains(key))
            {
                lines[i - 1].TrimStart().ShouldStartWith("//", Case.Sensitive, $"{key} in line {i + 1}");
            }
        }
    }

    /// <summary>Options whose own keys the operator chooses.</summary>
    private static HashSet<string> DictionaryKeys { get; } = OptionTypes()
        .SelectMany(type => type.GetProperties().Where(property => property.PropertyType.Name.StartsWith("IDictionary", StringComparison.Ordinal)).Select(property => KeyOf(type, property)))
        .ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<Type> OptionTypes() =>
        typeof(BotOptions).Assembly.GetTypes().Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal) && type.GetField("SectionName") is not null);

    private static string SectionOf(Type type) => (string)type.GetField("SectionName")!.GetRawConstantValue()!;

    private static string KeyOf(Type type, PropertyInfo property) => SectionOf(type) is { Length: > 0 } section ? $"{section}:{property.Name}" : property.Name;

    private static IEnumerable<string> Keys(JsonElement element, string prefix) =>
        element.EnumerateObject().SelectMany(property => property.Value.ValueKind == JsonValueKind.Object && !DictionaryKeys.Contains(prefix + property.Name)
            ? Keys(property.Value, $"{prefix}{property.Name}:")
            : [prefix + property.Name]);

    private static JsonDocument ReadTemplate() =>
        JsonDocument.Parse(File.ReadAllText(TemplatePath()), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });

    private static string TemplatePath() => Path.Combine(AppContext.BaseDirectory, "appsettings.template.json");
}
