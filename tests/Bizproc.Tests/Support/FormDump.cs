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
        if (!node.IsList) return $"\"{Encoding.Latin1.GetString(form.Slice(node.Start, node.Length))}\"";

        List<string> names = [];
        int next = 0;
        for (int each = node.Start; each != 0; each = form[each].Next)
        {
            // What came without an index has the one that PHP gave it: one more than the highest so far.
            string name = Encoding.Latin1.GetString(form.Slice(form[each].NameStart, form[each].NameLength));
            if (name.Length == 0) name = next.ToString(provider: null);
            names.Add($"\"{name}\":{Of(form, each)}");
            if (int.TryParse(name, out int number) && number >= next && name == number.ToString(provider: null)) next = number + 1;
        }

        return $"{{{string.Join(',', names)}}}";
    }
}
