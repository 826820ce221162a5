using Partnership.Returns;

namespace TeamsBot.People;

/// <summary>Who the secretariat is, in words: whoever is refused something is told whom to ask.</summary>
internal static class SecretariatWords
{
    /// <summary>"Sam Ashby of the partnership's secretariat"; without a name while none is known.</summary>
    public static string SecretariatInWords(this Roles roles) =>
        roles.PeopleFor(Role.Secretariat).Select(static person => person.Name).Where(static name => name.Length > 0).ToList() is { Count: > 0 } names
            ? $"{string.Join(" or ", names)} of the partnership's secretariat" : "the partnership's secretariat";

    /// <summary>The sentence that a refusal ends with, after a blank; empty for who belongs to the secretariat: nobody is told to ask themselves.</summary>
    /// <param name="reader">Null where Teams does not say who it is.</param>
    public static string AskSecretariat(this Roles roles, PersonId? reader) => roles.IsSecretariat(reader) ? "" : $" Please ask {roles.SecretariatInWords()}.";
}
