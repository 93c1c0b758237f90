using System.Data.Common;

namespace Bizproc.Durable.Storage.Databases;

/// <summary>Reads values that may be null, and moments.</summary>
internal static class ReaderExtensions
{
    extension(DbDataReader reader)
    {
        public string? FindString(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

        public byte[]? FindBytes(int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<byte[]>(column);

        public DateTimeOffset GetMoment(int column) => DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(column));

        public DateTimeOffset? FindMoment(int column) => reader.IsDBNull(column) ? null : reader.GetMoment(column);
    }
}
