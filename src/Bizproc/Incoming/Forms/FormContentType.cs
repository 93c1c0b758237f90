namespace Bizproc.Incoming.Forms;

/// <summary>The content type of the bodies that portals send.</summary>
internal static class FormContentType
{
    private const string Form = "application/x-www-form-urlencoded";

    /// <summary>True if a content type is a form's, or is missing.</summary>
    public static bool Matches(string? contentType) =>
        string.IsNullOrEmpty(contentType) || contentType.StartsWith(Form, StringComparison.OrdinalIgnoreCase);
}
