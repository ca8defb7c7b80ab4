"""The coded reasons every agency starts with; administrators may reword and add."""

from django.db import migrations

# code, Thai, English, needs words
REASONS = (
    ("not_our_mission", "ไม่ตรงหรือไม่เกี่ยวข้องกับภารกิจของหน่วยงาน", "Not our mission", False),
    ("incomplete", "ข้อมูลไม่ถูกต้องหรือไม่ครบ", "Wrong or incomplete", False),
    ("wrong_section", "ผิดหมวด", "Wrong section", False),
    ("file_format", "ไม่ถูกต้องตามรูปแบบไฟล์ที่อนุญาต", "File format not allowed", False),
    ("personal_data", "มีข้อมูลส่วนบุคคล", "Personal data", False),
    ("legal_risk", "เสี่ยงผิดกฎหมายหรือหมิ่นประมาท", "Law or defamation risk", False),
    ("duplicate", "ซ้ำกับเรื่องที่มีอยู่แล้ว", "Duplicate", False),
    ("other", "อื่น ๆ (ระบุ)", "Other (say what)", True),
)


def create(apps, editor):
    model = apps.get_model("publishing", "Reason")
    for position, (code, thai, english, needs_note) in enumerate(REASONS):
        model.objects.get_or_create(
            code=code,
            defaults={
                "label_th": thai,
                "label_en": english,
                "needs_note": needs_note,
                "position": position,
            },
        )


class Migration(migrations.Migration):
    dependencies = [("publishing", "0002_append_only")]
    operations = [migrations.RunPython(create, migrations.RunPython.noop)]
