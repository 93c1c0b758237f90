using System.Buffers.Text;
using Bizproc.Emulator.Templates.Files;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Methods.Templates;

/// <summary>Reads the parameters of the methods that add and change templates (portal: 24.1).</summary>
internal static class TemplateParameters
{
    /// <summary>Reads a document type: three texts. The portal accepts types that it does not know.</summary>
    public static IReadOnlyList<string>? ReadDocumentType(PhpValue value)
    {
        if (value is not PhpArray { Count: 3 } parts || parts.Any(static part => part.Value is not PhpString { IsEmpty: false })) return null;

        return [.. parts.Select(static part => part.Value.ToText())];
    }

    /// <summary>Reads the events on which a workflow starts by itself; <see langword="null"/> if the value is none of 0 to 3.</summary>
    public static int? ReadAutoExecute(PhpValue value) => value is not PhpString and not PhpInteger || value.ToText() is not ("0" or "1" or "2" or "3") ? null : (int)value.ToInteger();

    /// <summary>Reads a template from Base64, alone or after the name of the file; <see langword="null"/> if there is none.</summary>
    public static PhpArray? ReadFile(PhpValue value)
    {
        string text = (value is PhpArray parts ? parts.Select(static part => part.Value).ElementAtOrDefault(1) ?? PhpNull.Value : value).ToText();
        if (text.Length == 0 || !Base64.IsValid(text)) return null;

        try
        {
            return TemplateFileReader.Read(Convert.FromBase64String(text));
        }
        catch (InvalidDataException)
        {
            // The portal does not say what is wrong with a file.
            return null;
        }
    }
}
