using System.Globalization;
using System.Text.Json;
using Bizproc.Emulator.State.Crm;
using Bizproc.Emulator.State.Users;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Control;

/// <summary>Reads a seed strictly: a misspelt name is a mistake.</summary>
internal static class SeedReader
{
    private const string Sections = "settings, users, crm, answers, options, applications, templates";
    private const string Id = "ID";

    /// <exception cref="FormatException">The seed has a mistake.</exception>
    public static SeedContents Read(JsonElement root)
    {
        var seed = new SeedContents();
        foreach (var (name, node) in new SeedNode(root, "$").Members())
        {
            switch (name)
            {
                case "settings":
                    seed.Settings = ReadSettings(node);
                    break;
                case "users":
                    ReadUsers(node, seed);
                    break;
                case "crm":
                    foreach (var (kind, items) in node.Members()) ReadItems(kind, items, seed);
                    break;
                case "answers":
                    foreach (var answer in node.Elements()) seed.Answers.Add(ReadAnswer(answer));
                    break;
                case "options":
                    foreach (var (application, options) in node.Members()) seed.Options.Add((application, ReadOptions(options)));
                    break;
                case "applications":
                    ReadApplications(node, seed);
                    break;
                case "templates":
                    foreach (var template in node.Elements()) seed.Templates.Add(ReadTemplate(template));
                    break;
                default:
                    throw node.Wrong($"is no part of a seed. The parts are {Sections}");
            }
        }

        return seed;
    }

    private static PortalSettings ReadSettings(SeedNode node)
    {
        var request = node.Read(RequestJson.Default.PortalRequest);
        return node.Try(() =>
        {
            if (request.Installed is not null) throw new ControlException("WRONG_SEED", "installed belongs into applications");

            var settings = RequestReader.Settings(request, new PortalSettings());
            SettingsCheck.Require(settings);
            return settings;
        });
    }

    private static void ReadUsers(SeedNode node, SeedContents seed)
    {
        var known = new HashSet<long>();
        foreach (var user in node.Elements())
        {
            var (id, fields) = (0L, new PhpArray());
            foreach (var (name, value) in user.Members())
            {
                string upper = Ascii.ToUpper(name);
                if (!UserFields.Contains(upper)) throw value.Wrong($"is no field of a user. The emulator has {UserFields.All}");
                if (upper == Id ? id != 0 : fields.Contains(upper)) throw value.Wrong($"is the field {upper} once more");

                if (upper == Id) id = value.Id();
                else fields[upper] = value.Any();
            }

            if (id == 0) throw user.Wrong("has no ID");
            if (!known.Add(id)) throw user.Wrong($"has the ID {id} of an earlier user");

            seed.Users.Add((id, fields));
        }
    }

    private static void ReadItems(string name, SeedNode node, SeedContents seed)
    {
        long type = TypeOf(name) ?? throw node.Wrong($"is no kind of CRM item. Use {string.Join(", ", CrmKind.Named.Select(static kind => kind.Name))}, or the number of a smart process, {CrmKind.FirstSmartProcess} or more");
        var kind = CrmKind.Find(type)!;
        var known = new HashSet<long>();
        seed.Types.Add(type);
        foreach (var item in node.Elements())
        {
            var (id, fields) = ReadItem(kind, item);
            if (id is { } number && !known.Add(number)) throw item.Wrong($"has the ID {number} of an earlier item");

            seed.Items.Add((type, id, fields));
        }
    }

    private static long? TypeOf(string name)
    {
        if (CrmKind.Named.FirstOrDefault(kind => kind.Name == name) is { } kind) return kind.Type;

        return long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out long type) && type >= CrmKind.FirstSmartProcess ? type : null;
    }

    private static (long? Id, PhpArray Fields) ReadItem(CrmKind kind, SeedNode item)
    {
        long? id = null;
        var fields = new PhpArray();
        foreach (var (name, value) in item.Members())
        {
            var field = kind.FindItemField(name) ?? throw value.Wrong($"is no field of this kind. The emulator has {string.Join(", ", kind.Fields.Select(static field => field.Name))}, and names that begin with UF_");
            if (field.Name == Id ? id is not null : fields.Contains(field.Name)) throw value.Wrong($"is the field {field.Name} once more");

            if (field.Name == Id) id = value.Id();
            else fields[field.Name] = CrmValue.Store(field, value.Any()) ?? throw value.Wrong($"does not fit a field of the type {field.Type}");
        }

        return (id, fields);
    }

    private static TaughtAnswer ReadAnswer(SeedNode node)
    {
        var request = node.Read(RequestJson.Default.AnswerRequest);
        return node.Try(() =>
        {
            var answer = RequestReader.Answer(request);
            Teaching.Check(answer);
            return answer;
        });
    }

    private static PhpArray ReadOptions(SeedNode node)
    {
        var options = new PhpArray();
        foreach (var (name, value) in node.Members()) options[name] = value.Any();
        return options;
    }

    private static TemplateRequest ReadTemplate(SeedNode node)
    {
        var template = node.Read(RequestJson.Default.TemplateRequest);
        return node.Try(() =>
        {
            TemplateContent.Check(template);
            return template;
        });
    }

    private static void ReadApplications(SeedNode node, SeedContents seed)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var application in node.Elements())
        {
            var read = ReadApplication(application);
            if (!known.Add(read.Id)) throw application.Wrong($"has the id '{read.Id}' of an earlier application");

            seed.Applications.Add(read);
        }
    }

    private static SeedApplication ReadApplication(SeedNode node)
    {
        var application = node.Read(RequestJson.Default.SeedApplication);
        return node.Try(() =>
        {
            RequestReader.Handler(application.Handler);
            if (application.Id.Length == 0 || application.Version < 1) throw new ControlException("WRONG_SEED", "id must not be empty, and version must be 1 or more");

            return application;
        });
    }
}
