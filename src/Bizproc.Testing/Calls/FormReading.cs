namespace Bizproc.Testing.Calls;

/// <summary>Reads what a host needs to know of a call.</summary>
internal static class FormReading
{
    private const string Field = "event_token=";

    /// <summary>Finds the token of the step, which identifies a call.</summary>
    /// <param name="form">The form of the call.</param>
    public static string FindEventToken(string form)
    {
        foreach (var range in form.AsSpan().Split('&'))
        {
            var field = form.AsSpan()[range];
            if (field.StartsWith(Field, StringComparison.Ordinal)) return Uri.UnescapeDataString(field[Field.Length..].ToString().Replace('+', ' '));
        }

        return "";
    }
}
