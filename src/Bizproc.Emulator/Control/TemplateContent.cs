using System.Buffers.Text;
using Bizproc.Emulator.Http;
using Bizproc.Emulator.Methods;
using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Flows;
using Bizproc.Emulator.Templates.Files;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Control;

/// <summary>Adds workflow templates.</summary>
internal static class TemplateContent
{
    private const int MaxAutoExecute = 3;

    /// <summary>Reads a <c>.bpt</c> file.</summary>
    /// <exception cref="ControlException">The file is no template.</exception>
    public static PhpArray Read(ReadOnlySpan<byte> file)
    {
        try
        {
            return TemplateFileReader.Read(file);
        }
        catch (InvalidDataException broken)
        {
            throw new ControlException("WRONG_TEMPLATE", $"The file is no workflow template. {broken.Message}");
        }
    }

    /// <summary>Adds a template.</summary>
    /// <exception cref="ControlException">The template is not valid, or the portal has too many of them.</exception>
    public static StoredTemplate Add(PortalState state, TemplateRequest request)
    {
        var content = Check(request);
        return Add(state, request.Application, request.Name, request.DocumentType, content, request.Description ?? "", request.AutoExecute);
    }

    /// <summary>Checks a template, and reads its content.</summary>
    /// <exception cref="ControlException">The template is not valid.</exception>
    public static PhpArray Check(TemplateRequest request)
    {
        if (request.Name.Length == 0) throw new ControlException("WRONG_TEMPLATE", "name is empty");
        if (request.DocumentType is not [{ } _, { } _, { } _]) throw new ControlException("WRONG_TEMPLATE", "documentType must be a list of three texts");
        if (request.AutoExecute is < 0 or > MaxAutoExecute) throw new ControlException("WRONG_TEMPLATE", $"autoExecute is {request.AutoExecute}, but must be 0 to {MaxAutoExecute}");
        if (request.File is null == request.Content is null) throw new ControlException("WRONG_TEMPLATE", "A template has either file or content");

        if (request.Content is { } json)
        {
            var content = JsonBodyParser.ReadNode(json);
            return content[TemplateMembers.Template] is PhpArray ? content : throw new ControlException("WRONG_TEMPLATE", "content has no member TEMPLATE");
        }

        return Base64.IsValid(request.File) ? Read(Convert.FromBase64String(request.File!)) : throw new ControlException("WRONG_TEMPLATE", "file is not Base64");
    }

    /// <summary>Adds a template.</summary>
    /// <exception cref="ControlException">The portal has too many templates.</exception>
    public static StoredTemplate Add(
        PortalState state, string application, string name, IReadOnlyList<string> documentType, PhpArray content, string description = "", int autoExecute = 0)
    {
        var template = new StoredTemplate(state.Templates.NextId(), documentType, name, content)
        {
            Description = description,
            AutoExecute = autoExecute,
            Modified = state.Clock.GetUtcNow(),
            User = 1,
            SystemCode = StoredTemplate.CodeOf(state.Applications.Get(application).Number),
        };
        return state.Templates.TrySet(template) ? template : throw new ControlException("TOO_MANY_TEMPLATES", EmulatorAnswers.TooManyTemplates.Description);
    }
}
