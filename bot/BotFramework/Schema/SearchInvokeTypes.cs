#nullable disable // As in the SDK: whatever the wire leaves out is null.
namespace Microsoft.Bot.Schema;

public static class SearchInvokeTypes
{
    public const string Search = "search";
    public const string SearchAnswer = "searchAnswer";
    public const string Typeahead = "typeahead";
}
