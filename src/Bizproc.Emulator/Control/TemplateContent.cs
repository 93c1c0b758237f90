using Bizproc.Emulator.Methods;
using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Flows;
using Bizproc.Emulator.Templates.Files;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Control;

/// <summary>Adds workflow templates.</summary>
internal static class TemplateContent
{
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
    /// <exception cref="ControlException">The portal has too many templates.</exception>
    public static StoredTemplate Add(PortalState state, string application, string name, IReadOnlyList<string> documentType, PhpArray content)
    {
        var template = new StoredTemplate(state.Templates.NextId(), documentType, name, content)
        {
            Modified = state.Clock.GetUtcNow(),
            User = 1,
            SystemCode = StoredTemplate.CodeOf(state.Applications.Get(application).Number),
        };
        return state.Templates.TrySet(template) ? template : throw new ControlException("TOO_MANY_TEMPLATES", EmulatorAnswers.TooManyTemplates.Description);
    }
}
