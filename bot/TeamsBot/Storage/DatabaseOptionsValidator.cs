using Microsoft.Extensions.Options;

namespace TeamsBot.Storage;

internal sealed class DatabaseOptionsValidator : IValidateOptions<DatabaseOptions>
{
    public ValidateOptionsResult Validate(string? name, DatabaseOptions options)
    {
        var faults = new List<string>();
        if (string.IsNullOrWhiteSpace(options.Path))
        {
            faults.Add($"{DatabaseOptions.SectionName}:{nameof(DatabaseOptions.Path)} is empty; it names the SQLite file.");
        }

        if (options.LockWait < DatabaseOptions.ShortestLockWait || options.LockWait > DatabaseOptions.LongestLockWait)
        {
            faults.Add(
                $"{DatabaseOptions.SectionName}:{nameof(DatabaseOptions.LockWait)} is {options.LockWait:c}; it has to lie between {DatabaseOptions.ShortestLockWait:c} and {DatabaseOptions.LongestLockWait:c}.");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
