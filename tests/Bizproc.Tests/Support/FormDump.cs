using System.Text;

namespace Bizproc.Tests.Support;

/// <summary>The whole of a form as one text, in the order in which its names stand.</summary>
internal static class FormDump
{
    public static string Read(string body, FormLimits? limits = null)
    {
        var fault = FormReader.TryRead(Encoding.Latin1.GetBytes(body), limits ?? new FormLimits(), out var form);
        return fault == FormFault.None ? Of(form, 0) : fault.ToString();
    }

    private static string Of(FormTree form, int index)
    {
        var node = form[index];
        if (!node.IsList) return $"\"{Encoding.Latin1.GetString(form.Slice(node.ValueStart, node.ValueLength))}\"";

        List<string> names = [];
        for (int each = node.FirstChild; each != 0; each = form[each].Next) names.Add($"\"{NameOf(form, each)}\":{Of(form, each)}");
        return $"{{{string.Join(',', names)}}}";
    }

    /// <summary>What came without an index has the one that PHP gave it.</summary>
    private static string NameOf(FormTree form, int index)
    {
        var node = form[index];
        return node.NameLength == 0 ? node.Index.ToString(provider: null) : Encoding.Latin1.GetString(form.Slice(node.NameStart, node.NameLength));
    }
}
