using System.Data.Common;

namespace Bizproc.Durable.Storage.Databases;

/// <summary>The user of the database may not create or upgrade the tables. After the rights are granted, it works without a restart.</summary>
/// <param name="message">The reason, and what to do.</param>
/// <param name="failure">The exception of the database.</param>
internal sealed class MissingRightsException(string message, DbException failure) : DbException(message, failure);
