using Partnership.Facts;
using Partnership.Returns;
using TeamsBot.People;

namespace TeamsBot.Areas.Returns.Exports;

/// <summary>Makes the files that a person asks for, of what that person may see.</summary>
internal sealed class ReturnExports(ReturnVersions versions, Roles roles)
{
    public ExportOutcome Make(Person person, ExportRequest request)
    {
        var by = roles.Of(person);
        if (versions.Period(request.Period) is not { } period)
        {
            return new ExportOutcome.Refused(
                request.Period is { } named ? $"The funding year {named.Value} has not been opened, so it has no returns." : "No funding year is open yet, so there are no returns.");
        }

        return request switch
        {
            { IsWholePeriod: true } => MakePeriod(by, period),
            { Area: { } line, Kind: { } kind } when period.Allocations.FirstOrDefault(one => one.Area == line) is { } area => MakeReturn(by, period, area, kind, request.Submission),
            _ => new ExportOutcome.Refused(
                $"I do not know which return of {period.Name} you mean. Give its reference, such as \"export CSF-2017-18-CHE-MID-1\", or its kind and area."),
        };
    }

    private ExportOutcome MakePeriod(PersonRoles by, FundingPeriod period)
    {
        if (!by.Secretariat)
        {
            return new ExportOutcome.Refused("Only the secretariat exports a whole year, as it holds every area's returns. You can export a return that you have a part in, such as \"export the mid-year return for Cherwell\".");
        }

        return versions.Signed(period) is { Count: > 0 } signed
            ? new ExportOutcome.Made(
                ExportedFile.Of(period, signed),
                new ExportRequest(period.Id, Area: null, Kind: null, Submission: null),
                $"The returns of {period.Name} as a table: {ReturnWords.Counted(signed.Count, "return", "returns")}, each in its newest signed version.")
            : new ExportOutcome.Refused($"Nobody has signed a return of {period.Name} yet, so there is nothing to export.");
    }

    private ExportOutcome MakeReturn(PersonRoles by, FundingPeriod period, Allocation area, ReturnKind kind, int? submission)
    {
        if (!ReturnRights.MaySee(by, area.Area))
        {
            return new ExportOutcome.Refused($"You have no part in the returns of {area.Name}, so I cannot give you this one.");
        }

        if (versions.Find(period, area, kind, submission) is not { } found)
        {
            return new ExportOutcome.Refused(
                submission is null
                    ? $"{area.Name} has not started the {ReturnWords.Kind(kind)} of {period.Name} yet."
                    : $"{area.Name}'s {ReturnWords.Kind(kind)} of {period.Name} has no submission of that number.");
        }

        return new ExportOutcome.Made(
            ExportedFile.Of(found),
            new ExportRequest(period.Id, area.Area, kind, found.Return.Submission),
            $"{found.Title} as a Word document. {found.State}.");
    }
}
