namespace TeamsBot.Storage;

/// <summary>What opening the database did to its tables.</summary>
internal enum SchemaChange
{
    None,
    Created,
    Migrated,
}
