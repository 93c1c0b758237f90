using Microsoft.Extensions.Options;

namespace Bizproc.Durable.Hosting;

/// <summary>Checks the path of the file at the start. SQLite would take some of these for the name of a file.</summary>
internal sealed class FileCheck : IValidateOptions<DurableOptions>
{
    private const string Example = "such as bizproc.db or /data/bizproc.db";

    public ValidateOptionsResult Validate(string? name, DurableOptions options) =>
        FindFault(options.File) is { } fault ? ValidateOptionsResult.Fail($"Bizproc:Durable:File {fault}") : ValidateOptionsResult.Success;

    private static string? FindFault(string? file)
    {
        if (string.IsNullOrWhiteSpace(file)) return $"names no file: write its path, {Example}";
        if (file[0] == '~') return $"is '{file}', but ~ is not expanded here: write the whole path, {Example}";
        if (file.Equals(":memory:", StringComparison.OrdinalIgnoreCase) || file.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
            return $"is '{file}', but must be the path of a file, {Example}: without KeepIn, everything is in memory";
        if (file.StartsWith("Data Source", StringComparison.OrdinalIgnoreCase) || file.StartsWith("Filename=", StringComparison.OrdinalIgnoreCase))
            return $"is a connection string, but must be only the path of the file, {Example}";
        return null;
    }
}
