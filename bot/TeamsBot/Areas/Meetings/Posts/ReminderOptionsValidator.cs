using Microsoft.Extensions.Options;

namespace TeamsBot.Areas.Meetings.Posts;

/// <summary>A reminder that cannot be read, or that would fall into the quiet hours, is told at the start and not missed later.</summary>
internal sealed class ReminderOptionsValidator : IValidateOptions<ReminderOptions>
{
    public ValidateOptionsResult Validate(string? name, ReminderOptions options)
    {
        var faults = new List<string>();
        ReminderPreferences.Read(options, body: null, faults);
        foreach (var body in options.Bodies.Keys)
        {
            ReminderPreferences.Read(options, body, faults);
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults.Distinct(StringComparer.Ordinal));
    }
}
