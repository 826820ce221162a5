using Microsoft.Extensions.Options;

namespace TeamsBot.Areas.Meetings;

/// <summary>Refuses what would lead people to no https address.</summary>
internal sealed class MeetingsOptionsValidator : IValidateOptions<MeetingsOptions>
{
    public ValidateOptionsResult Validate(string? name, MeetingsOptions options) =>
        options.PublicAddress.Length == 0
        || (Uri.TryCreate(options.PublicAddress, UriKind.Absolute, out var address)
            && string.Equals(address.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal)
            && address.Query.Length == 0 && address.Fragment.Length == 0 && address.UserInfo.Length == 0)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail("Meetings:PublicAddress is no https address such as https://bot.example.org.");
}
