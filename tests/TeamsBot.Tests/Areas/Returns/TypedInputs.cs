namespace TeamsBot.Tests.Areas.Returns;

/// <summary>What a person types into a card before they press its button.</summary>
internal static class TypedInputs
{
    public static Dictionary<string, string> Typed(params (string Id, string Value)[] typed) => typed.ToDictionary(one => one.Id, one => one.Value, StringComparer.Ordinal);
}
