using System.Collections;
using System.Globalization;
using System.Text;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Schema.Json;

/// <summary>Everything that an object holds, as text in which two objects are alike only when they hold the same values of the same types; the order of members has no meaning.</summary>
internal static class Dump
{
    public static string Of(object? value)
    {
        var text = new StringBuilder();
        Append(text, value, 0);
        return text.ToString();
    }

    private static void Append(StringBuilder text, object? value, int depth)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case string s:
                text.Append('"').Append(s).Append('"');
                break;
            case JValue token:
                text.Append("token ").Append(token.Type).Append(' ');
                Append(text, token.Value, depth);
                break;
            case JObject members:
                AppendAll(text, members.Properties().OrderBy(member => member.Name, StringComparer.Ordinal).Select(member => (member.Name, (object?)member.Value)), depth);
                break;
            case DateTime instant:
                text.Append("DateTime ").Append(instant.ToString("O", CultureInfo.InvariantCulture)).Append(instant.Kind);
                break;
            case DateTimeOffset instant:
                text.Append(instant.ToString("O", CultureInfo.InvariantCulture));
                break;
            case IEnumerable items:
                AppendAll(text, items.Cast<object?>().Select((item, index) => (index.ToString(CultureInfo.InvariantCulture), item)), depth);
                break;
            case IFormattable plain:
                text.Append(plain.GetType().Name).Append(' ').Append(plain.ToString(null, CultureInfo.InvariantCulture));
                break;
            case bool flag:
                text.Append(flag);
                break;
            default:
                AppendAll(text.Append(value.GetType().Name), value.GetType().GetProperties().Select(property => (property.Name, property.GetValue(value))), depth);
                break;
        }
    }

    private static void AppendAll(StringBuilder text, IEnumerable<(string Name, object? Value)> members, int depth)
    {
        text.Append('{');
        foreach (var (name, value) in members)
        {
            text.AppendLine().Append(' ', depth).Append(name).Append(": ");
            Append(text, value, depth + 1);
        }

        text.Append('}');
    }
}
