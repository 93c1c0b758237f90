namespace Bizproc.Durable.Storage.Databases;

/// <summary>The application cannot use a database, and trying again does not help.</summary>
/// <param name="message">The reason, and what to do.</param>
internal sealed class SchemaException(string message) : InvalidOperationException(message);
