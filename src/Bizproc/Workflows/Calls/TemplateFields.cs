using System.Globalization;
using System.Text.Json.Nodes;

namespace Bizproc.Workflows.Calls;

/// <summary>Writes the parameters of <c>bizproc.workflow.template.add</c> and <c>.update</c> (portal: 24.1).</summary>
internal static class TemplateFields
{
    private const string FileName = "template.bpt";

    /// <summary>Writes the events as text: the portal compares the parameter with a text.</summary>
    public static string WriteStart(TemplateStart start)
    {
        if (start is < TemplateStart.Manual or > (TemplateStart.OnCreation | TemplateStart.OnChange))
            throw new ArgumentOutOfRangeException(nameof(start), start, "There are no such events");

        return ((int)start).ToString(CultureInfo.InvariantCulture);
    }

    public static JsonArray WriteFile(ReadOnlyMemory<byte> file)
    {
        if (file.IsEmpty) throw new ArgumentException("The file of the template is empty", nameof(file));

        return new JsonArray(FileName, Convert.ToBase64String(file.Span));
    }
}
