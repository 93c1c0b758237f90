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
        if (!node.IsList) return $"\"{Encoding.Latin1.GetString(form.GetText(node))}\"";

        List<string> names = [];
        for (int each = node.Start; each != 0; each = form[each].Next)
        {
            var child = form[each];
            string name = child.NameLength == 0 ? child.NameStart.ToString(provider: null) : Encoding.Latin1.GetString(form.GetName(child));
            names.Add($"\"{name}\":{Of(form, each)}");
        }

        return $"{{{string.Join(',', names)}}}";
    }
}
