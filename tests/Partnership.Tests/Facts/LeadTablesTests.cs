using Partnership.Facts;
using Shouldly;
using Xunit;

namespace Partnership.Tests.Facts;

/// <summary>The two tables of leads, typed from the pages: who leads what, in the documents' order.</summary>
public sealed class LeadTablesTests
{
    private const string Delivery2017 = """
        TVP and Safer Oxfordshire Partnership                 | exploitation     | tvp sop
        Oxfordshire Domestic Abuse Advisory Group             | vulnerable       | odaag
        Oxfordshire Safeguarding Children Board               | vulnerable       | oscb
        CSPs                                                  | vulnerable       | csps
        Safer Oxfordshire Partnership, modern slavery         | vulnerable       | sop
        Safer Oxfordshire Partnership/ CSPs, cybercrime       | vulnerable       | sop csps
        Oxfordshire Domestic Abuse Advisory Group             | violence         | odaag
        CSPs                                                  | asb              | csps
        Public Health                                         | alcohol-drugs    | public-health
        Youth Justice Service                                 | reoffending      | yjs
        National Probation Service                            | reoffending      | nps
        CSPs                                                  | reoffending      | csps
        CSPs and Safer Oxfordshire Partnership                | radicalisation-hate | csps sop
        Safer Oxfordshire Partnership                         | organised-crime  | sop
        Safer Oxfordshire Partnership and CSPs                | pcc              | sop csps
        """;

    private const string Summary2014 = """
        Domestic abuse (victim)                         | 1 | odasg
        Child Sexual Exploitation                       | 1 | oscb csps
        Female Genital Mutilation                       | 1 | oscb
        Financial abuse                                 | 1 | trading-standards
        Human trafficking                               | 1 | oscp-county
        Adult sexual abuse                              | 1 | oscp-county
        Channel Panel                                   | 1 | oscp-county
        Hate crime                                      | 1 | oscp-county hate-crime-task-group
        Cyber crime                                     | 1 | tvp nca
        Night time economy                              | 2 | csps
        Domestic Abuse (perpetrator)                    | 2 | oxford-csp
        Alcohol and Drugs Strategy                      | 2 | public-health
        Preventing youth offending                      | 3 | yjs eis
        Transforming Rehabilitation Strategy            | 3 | nps crc
        Integrated Offender Management                  | 3 | crc
        MAPPA                                           | 3 | nps tvp
        Serious youth violence                          | 3 | yjs
        Burglary                                        | 3 | tvp csps
        Vehicle crime                                   | 3 | tvp csps
        Rural crime                                     | 3 | tvp csps
        Anti-social behaviour prevention                | 4 | csps
        New anti-social behaviour legislation           | 4 | csps
        Development of the MASH                         | 4 | tvp oxfordshire-cc
        Mental health                                   | 4 | oscp-county
        Closed circuit television                       | 4 | csps
        Distribution of PCC funding                     | 5 | oscp-county
        Planning for 2015-16                            | 5 | oscp-county
        Data and evidence                               | 5 | oscp-county
        """;

    [Theory]
    [InlineData("2017-18", "sop-2017-18-", Delivery2017)]
    [InlineData("2014-15", "oscp-2014-15-", Summary2014)]
    public void The_leads_are_those_of_the_table(string period, string prefix, string table)
    {
        var expected = table.Split('\n')
            .Select(row => row.Split('|', StringSplitOptions.TrimEntries))
            .Select(cells => $"{prefix}{cells[1]}: {cells[2]}");

        var areas = Oxfordshire.Facts.AreasOfWork
            .Where(area => area.Period == new PeriodId(period))
            .Select(area => $"{area.Priority}: {string.Join(' ', area.Leads)}");

        areas.ShouldBe(expected);
    }

    [Theory]
    [InlineData("2017-18", "sop", PriorityKind.Priority, 9)]
    [InlineData("2014-15", "oscp-county", PriorityKind.Priority, 5)]
    [InlineData("2014-15", "oscp-county", PriorityKind.Theme, 6)]
    [InlineData("2013-14", "oscp-county", PriorityKind.Theme, 6)]
    [InlineData("2012-13", "oscp-county", PriorityKind.Priority, 4)]
    [InlineData("2017-22", "pcc", PriorityKind.StrategicObjective, 5)]
    [InlineData("2013-17", "pcc", PriorityKind.StrategicObjective, 6)]
    [InlineData("2012-13", "pcc", PriorityKind.StrategicObjective, 6)]
    [InlineData("2014-15", "pcc", PriorityKind.Indicator, 8)]
    [InlineData("2014-15", "cherwell-csp", PriorityKind.Priority, 5)]
    [InlineData("2014-15", "oxford-csp", PriorityKind.Priority, 4)]
    [InlineData("2014-15", "south-vale-csp", PriorityKind.Priority, 7)]
    [InlineData("2014-15", "west-oxon-csp", PriorityKind.Priority, 4)]
    [InlineData("2016-17", "oxford-csp", PriorityKind.Priority, 5)]
    [InlineData("2016-17", "oxford-csp", PriorityKind.WorkArea, 6)]
    [InlineData("2011-12", "west-oxon-csp", PriorityKind.Aim, 4)]
    public void Each_list_of_priorities_is_complete(string period, string body, PriorityKind kind, int count)
    {
        Oxfordshire.Facts.Priorities
            .Count(priority => priority.Kind == kind && priority.Period == new PeriodId(period) && priority.Body == new BodyId(body))
            .ShouldBe(count);
    }

    [Theory]
    [InlineData("sop-oversight", 15)]
    [InlineData("sop-coordination", 18)]
    [InlineData("oxford-csp", 7)]
    [InlineData("west-oxon-csp", 13)]
    public void Each_list_of_members_is_complete(string body, int count)
    {
        Oxfordshire.Facts.Statements
            .Count(statement => statement.Kind is StatementKind.Membership && statement.Body == new BodyId(body))
            .ShouldBe(count);
    }
}
