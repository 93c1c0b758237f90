using System.Text.Json;

namespace Bizproc.Generators.Tests.Agreement;

/// <summary>A recorded call that registers, changes or removes an action.</summary>
/// <param name="Line">Its number in the file.</param>
/// <param name="Scenario">Lines of one scenario share a portal.</param>
/// <param name="Application">The application that called.</param>
/// <param name="Method">The method in lower case.</param>
/// <param name="Parameters">The parameters of the call.</param>
/// <param name="IsAccepted">True if the portal accepted the call.</param>
/// <param name="Error">The portal's text of a refusal.</param>
internal sealed record VectorLine(
    int Line, int Scenario, string Application, string Method, JsonElement Parameters, bool IsAccepted, string Error)
{
    public string? Code => Parameters.EnumerateObject().FirstOrDefault(static member => member.Name.Equals("CODE", StringComparison.OrdinalIgnoreCase)).Value
        is { ValueKind: JsonValueKind.String } code ? code.GetString() : null;

    public bool IsUpdate => Method.EndsWith(".update", StringComparison.Ordinal);

    public bool IsDelete => Method.EndsWith(".delete", StringComparison.Ordinal);

    public bool IsRobot => Method.Contains(".robot.", StringComparison.Ordinal);

    /// <summary>The calls of the file that are about a declaration: those of an administrator, as JSON.</summary>
    public static IEnumerable<VectorLine> ReadAll()
    {
        int number = 0;
        foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "conformance", "portal-calls.jsonl")))
        {
            number++;
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement.Clone();
            if (!root.TryGetProperty("method", out var method) || !root.TryGetProperty("params", out var parameters)) continue;
            if (!root.TryGetProperty("auth", out var auth) || auth.GetString() is not ("admin" or "admin@app.2")) continue;
            if (method.GetString()!.ToLowerInvariant() is not { } name || !(name.EndsWith(".add", StringComparison.Ordinal) || name.EndsWith(".delete", StringComparison.Ordinal) || name.EndsWith(".update", StringComparison.Ordinal))) continue;

            yield return new(
                number,
                root.GetProperty("scenario").GetInt32(),
                auth.GetString()!,
                name,
                parameters,
                root.GetProperty("http").GetInt32() == 200,
                root.TryGetProperty("error_description", out var error) ? error.GetString()! : "");
        }
    }
}
